package org.strowger.simulator.story;

import org.strowger.core.command.AgentCommand.CancelConsultation;
import org.strowger.core.command.AgentCommand.ChangeChannel;
import org.strowger.core.command.AgentCommand.CompleteConsultation;
import org.strowger.core.command.AgentCommand.JoinConsultation;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Target;
import org.strowger.core.model.Target.Outside;
import org.strowger.core.model.Target.ToAgent;
import org.strowger.core.model.Target.ToLeader;
import org.strowger.core.model.Target.ToQueue;
import org.strowger.core.model.Target.ToSupervisor;

/** How agents hand customers on and ask each other: {@code ana transfers c1 to queue tax}. */
final class HandOverWords {
  private HandOverWords() {}

  static void speak(Phrases<Verb> known) {
    known
        .say("transfers", HandOverWords::transfer)
        .say("asks", HandOverWords::consult)
        .say("joins", (who, said) -> AgentWords.withInteraction(who, said, JoinConsultation::new))
        .say(
            "hands over",
            (who, said) -> AgentWords.withInteraction(who, said, CompleteConsultation::new))
        .say(
            "cancels",
            (who, said) -> AgentWords.withInteraction(who, said, CancelConsultation::new))
        .say("changes", HandOverWords::changeChannel);
  }

  /** To whom; for the documentation. */
  static Phrases<Clause> targets() {
    return new TargetDraft().clauses();
  }

  /** {@code transfers c1 to queue tax "why"}. */
  private static Act transfer(String who, Sentence said) {
    AgentId agent = new AgentId(who);
    String key = AgentWords.interaction(said);
    said.expect("to");
    Target target = target(said);
    String note = said.quotedIfAny();
    said.end();
    return Act.Ask.one(
        names -> new TransferInteraction(agent, names.interaction(key), target, note));
  }

  /** {@code asks agent ben about c1 "why"}. */
  private static Act consult(String who, Sentence said) {
    AgentId agent = new AgentId(who);
    Target target = target(said);
    said.expect("about");
    String key = AgentWords.interaction(said);
    String note = said.quotedIfAny();
    said.end();
    return Act.Ask.one(names -> new StartConsultation(agent, names.interaction(key), target, note));
  }

  /** {@code changes c1 to video}. */
  private static Act changeChannel(String who, Sentence said) {
    AgentId agent = new AgentId(who);
    String key = AgentWords.interaction(said);
    said.expect("to");
    Channel channel = Phrases.of(Channel.values()).read(said);
    said.end();
    return Act.Ask.one(names -> new ChangeChannel(agent, names.interaction(key), channel));
  }

  private static Target target(Sentence said) {
    TargetDraft draft = new TargetDraft();
    draft.clauses().read(said).read(said);
    return draft.made;
  }

  /** Somebody in the house, or outside. */
  private static final class TargetDraft {
    private Target made = new ToLeader();

    Phrases<Clause> clauses() {
      return new Phrases<Clause>()
          .say("queue", said -> made = new ToQueue(new QueueId(said.word("a queue"))))
          .say("agent", said -> made = new ToAgent(new AgentId(said.word("an agent"))))
          .say("leader", _ -> made = new ToLeader())
          .say("supervisor", _ -> made = new ToSupervisor())
          .say("number", said -> made = new Outside(said.word("a number")));
    }
  }
}
