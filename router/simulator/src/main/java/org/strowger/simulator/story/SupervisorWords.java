package org.strowger.simulator.story;

import java.util.function.Function;
import org.strowger.core.command.SupervisorCommand.AnswerHelp;
import org.strowger.core.command.SupervisorCommand.AssignInteraction;
import org.strowger.core.command.SupervisorCommand.DrainQueue;
import org.strowger.core.command.SupervisorCommand.ForceActivity;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.command.SupervisorCommand.MoveInteraction;
import org.strowger.core.command.SupervisorCommand.Reprioritise;
import org.strowger.core.command.SupervisorCommand.RescindOffers;
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
        .say("assigns", said -> assign(by, said))
        .say("takes back", said -> takeBack(by, said))
        .say("drains", said -> drain(by, said))
        .say("ends", said -> end(by, said))
        .say("sends away", said -> set(by, said, Activity.AWAY))
        .say("makes available", said -> set(by, said, Activity.AVAILABLE))
        .say("sends offline", said -> set(by, said, Activity.OFFLINE))
        .say("signs out", said -> signOut(by, said))
        .say("comes to", said -> answerHelp(by, said));
  }

  private static Act move(SupervisorId by, Sentence said) {
    String key = AgentWords.interaction(said);
    said.expect("to");
    QueueId queue = queue(said);
    String why = said.quotedIfAny();
    return Act.Ask.one(names -> new MoveInteraction(by, names.interaction(key), queue, why));
  }

  private static Act reprioritise(SupervisorId by, Sentence said) {
    String key = AgentWords.interaction(said);
    said.expect("to");
    int priority = said.number("a priority");
    String why = said.quotedIfAny();
    return Act.Ask.one(names -> new Reprioritise(by, names.interaction(key), priority, why));
  }

  /** {@code assigns c1 to ana beyond capacity "why"}. */
  private static Act assign(SupervisorId by, Sentence said) {
    String key = AgentWords.interaction(said);
    said.expect("to");
    AgentId agent = agent(said);
    boolean beyond = said.take("beyond capacity");
    String why = said.quotedIfAny();
    return Act.Ask.one(
        names -> new AssignInteraction(by, names.interaction(key), agent, beyond, why));
  }

  private static Act takeBack(SupervisorId by, Sentence said) {
    String key = AgentWords.interaction(said);
    String why = said.quotedIfAny();
    return Act.Ask.one(names -> new RescindOffers(by, names.interaction(key), why));
  }

  /** {@code drains billing to general "why"}. */
  private static Act drain(SupervisorId by, Sentence said) {
    QueueId from = queue(said);
    said.expect("to");
    QueueId to = queue(said);
    return Act.Ask.one(new DrainQueue(by, from, to, said.quotedIfAny()));
  }

  private static Act end(SupervisorId by, Sentence said) {
    String key = AgentWords.interaction(said);
    String why = said.quotedIfAny();
    return Act.Ask.one(names -> new ForceEnd(by, names.interaction(key), why));
  }

  private static Act set(SupervisorId by, Sentence said, Activity activity) {
    AgentId agent = agent(said);
    return Act.Ask.one(new ForceActivity(by, agent, activity, said.quotedIfAny()));
  }

  private static Act signOut(SupervisorId by, Sentence said) {
    AgentId agent = agent(said);
    return Act.Ask.one(new ForceSignOut(by, agent, said.quotedIfAny()));
  }

  /** {@code comes to ana about c1 "why"}. */
  private static Act answerHelp(SupervisorId by, Sentence said) {
    AgentId agent = agent(said);
    said.expect("about");
    String key = AgentWords.interaction(said);
    String why = said.quotedIfAny();
    return Act.Ask.one(names -> new AnswerHelp(by, agent, names.interaction(key), why));
  }

  private static AgentId agent(Sentence said) {
    return new AgentId(said.word("an agent"));
  }

  private static QueueId queue(Sentence said) {
    return new QueueId(said.word("a queue"));
  }
}
