package org.strowger.simulator.story;

import java.util.function.Function;
import org.strowger.core.command.SupervisorCommand.ForceActivity;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.command.SupervisorCommand.MoveInteraction;
import org.strowger.core.command.SupervisorCommand.Reprioritise;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SupervisorId;

/** What a supervisor does: {@code supervisor ute moves c1 to general}. */
final class SupervisorWords {
  private SupervisorWords() {}

  static void speak(Phrases<Function<Sentence, Act>> known) {
    known.say("supervisor", said -> act(new SupervisorId(said.word("a supervisor")), said));
  }

  private static Act act(SupervisorId by, Sentence said) {
    Act act = verbs(by).read(said).apply(said);
    said.end();
    return act;
  }

  static Phrases<Function<Sentence, Act>> verbs(SupervisorId by) {
    return new Phrases<Function<Sentence, Act>>()
        .say("moves", said -> move(by, said))
        .say("reprioritises", said -> reprioritise(by, said))
        .say("ends", said -> end(by, said))
        .say("sends away", said -> set(by, said, Activity.AWAY))
        .say("makes available", said -> set(by, said, Activity.AVAILABLE))
        .say("sends offline", said -> set(by, said, Activity.OFFLINE))
        .say("signs out", said -> Act.Ask.one(new ForceSignOut(by, agent(said))));
  }

  private static Act move(SupervisorId by, Sentence said) {
    String key = said.word("the customer's name");
    said.expect("to");
    QueueId queue = new QueueId(said.word("a queue"));
    return Act.Ask.one(names -> new MoveInteraction(by, names.interaction(key), queue));
  }

  private static Act reprioritise(SupervisorId by, Sentence said) {
    String key = said.word("the customer's name");
    said.expect("to");
    int priority = said.number("a priority");
    return Act.Ask.one(names -> new Reprioritise(by, names.interaction(key), priority));
  }

  private static Act end(SupervisorId by, Sentence said) {
    String key = said.word("the customer's name");
    return Act.Ask.one(names -> new ForceEnd(by, names.interaction(key)));
  }

  private static Act set(SupervisorId by, Sentence said, Activity activity) {
    return Act.Ask.one(new ForceActivity(by, agent(said), activity));
  }

  private static AgentId agent(Sentence said) {
    return new AgentId(said.word("an agent"));
  }
}
