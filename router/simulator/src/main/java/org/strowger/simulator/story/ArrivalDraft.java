package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Channel;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.Preference;
import org.strowger.core.model.QueueId;

/** An arrival as it is being said. */
final class ArrivalDraft {
  private final RequirementDraft requirements = new RequirementDraft();
  private @Nullable GatewayId gateway;
  private int priority;
  private final List<Attribute> attributes = new ArrayList<>();
  private Preference preference = Preference.NONE;
  private final List<AgentId> excludedAgents = new ArrayList<>();
  private long waitingSinceMs;
  private long enterMs;
  private long lot;
  private @Nullable CustomerId customer;
  private @Nullable String related;

  Phrases<Clause> clauses() {
    Phrases<Clause> known = new Phrases<>();
    requirements.speak(known);
    return known
        .say("priority", said -> priority = said.number("a priority"))
        .say("prefers", this::prefers)
        .say("not to", said -> excludedAgents.addAll(said.list(() -> agent(said))))
        .say("waiting since", said -> waitingSinceMs = said.timeMs("waiting since"))
        .say("enters", said -> enterMs = said.timeMs("when it enters"))
        .say("about", said -> attributes.addAll(said.list(() -> attribute(said))))
        .say("lot", said -> lot = said.number("a lot"))
        .say("of customer", said -> customer = new CustomerId(said.word("a customer")))
        .say("comes back to", said -> related = said.word("the earlier one's name"))
        .say("via", said -> gateway = new GatewayId(said.word("a gateway")));
  }

  /** The gateway that was named, or null. */
  @Nullable GatewayId gateway() {
    return gateway;
  }

  /** {@code names} tells which interaction this one comes back to. */
  Arrive made(Names names, String name, Channel channel, QueueId queue) {
    ArrivalTerms terms =
        new ArrivalTerms(
            preference,
            excludedAgents,
            waitingSinceMs,
            enterMs,
            lot,
            customer,
            related == null ? null : names.interaction(related));
    return new Arrive(
        names.key(name),
        channel,
        queue,
        requirements.made(),
        priority,
        new Attributes(attributes),
        terms);
  }

  /** {@code topic=cancel}. */
  static Attribute attribute(Sentence said) {
    String word = said.word("an attribute");
    int at = word.indexOf('=');
    if (at < 0) {
      throw new StoryFault("an attribute is '" + word + "': write for example topic=cancel");
    }
    return new Attribute(word.substring(0, at), word.substring(at + 1));
  }

  /**
   * {@code prefers ana, ben for 30s}, and {@code personally} after that; without a span they come
   * first, if they are ready.
   */
  private void prefers(Sentence said) {
    List<AgentId> agents = said.list(() -> agent(said));
    long waitMs = said.take("for") ? said.spanMs("how long") : 0;
    preference = new Preference(agents, waitMs, said.take("personally"));
  }

  private static AgentId agent(Sentence said) {
    return new AgentId(said.word("an agent"));
  }
}
