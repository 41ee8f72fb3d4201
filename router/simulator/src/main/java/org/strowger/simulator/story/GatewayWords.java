package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.QueueId;

/** Lines in which customers come, and lines about their gateways. */
final class GatewayWords {
  private GatewayWords() {}

  /** How a story calls the coming of a customer by each channel. */
  private static Phrases<Channel> arrivals() {
    return new Phrases<Channel>()
        .say("call", Channel.PHONE)
        .say("email", Channel.EMAIL)
        .say("chat", Channel.CHAT)
        .say("video", Channel.VIDEO)
        .say("social", Channel.SOCIAL);
  }

  static void speak(Phrases<Function<Sentence, Act>> known) {
    for (String word : arrivals().all()) {
      known.say(word, said -> arrival(arrivals().read(new Sentence(word)), said));
    }
    known
        .say("direct", said -> direct(arrivals().read(said), said))
        .say("gateway", GatewayWords::gateway);
  }

  /** {@code c1 billing: priority 2}, after the channel's word. */
  private static Act arrival(Channel channel, Sentence said) {
    String key = said.word("the customer's name");
    QueueId queue = new QueueId(said.word("a queue"));
    ArrivalDraft draft = new ArrivalDraft();
    Clause.readAll(said, draft.clauses());
    // Made once beforehand, so that what cannot be is said before anything is asked.
    Arrive checked = draft.made(new Names(), key, channel, queue);
    GatewayId gateway = draft.gateway();
    return Act.Ask.one(names -> {
      if (gateway != null) {
        names.comesVia(key, gateway);
      }
      return draft.made(names, key, checked.channel(), checked.queue());
    });
  }

  /** {@code d1 billing with ana}, after the channel's word. */
  private static Act direct(Channel channel, Sentence said) {
    String key = said.word("the customer's name");
    QueueId queue = new QueueId(said.word("a queue"));
    said.expect("with");
    AgentId agent = new AgentId(said.word("an agent"));
    said.end();
    return Act.Ask.one(
        names -> new ArriveDirect(names.key(key), channel, queue, agent, Attributes.NONE));
  }

  private static Act gateway(Sentence said) {
    GatewayId gateway = new GatewayId(said.word("a gateway"));
    return verbs(gateway).read(said).apply(said);
  }

  /** What a gateway does. */
  static Phrases<Function<Sentence, Act>> verbs(GatewayId gateway) {
    return new Phrases<Function<Sentence, Act>>()
        .say("connects", said -> Act.Ask.one(new ConnectGateway(gateway, epoch(said))))
        .say(
            "loses connection",
            said -> Act.Ask.one(new LoseGatewayConnection(gateway, epoch(said))))
        .say("has", said -> has(gateway, said));
  }

  /** {@code epoch 2}; the first if nothing is said. */
  private static long epoch(Sentence said) {
    long epoch = said.take("epoch") ? said.number("an epoch") : 1;
    said.end();
    return epoch;
  }

  /** {@code has nothing}, or {@code has c1, c2}. */
  private static Act has(GatewayId gateway, Sentence said) {
    List<String> keys = new ArrayList<>();
    if (!said.take("nothing")) {
      keys.addAll(said.list(() -> said.word("a customer's name")));
    }
    said.end();
    return Act.Ask.one(new ReconcileGateway(gateway, keys));
  }
}
