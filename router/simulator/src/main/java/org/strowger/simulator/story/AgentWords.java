package org.strowger.simulator.story;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.AskForHelp;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.ExtendWrapUp;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.MuteInteraction;
import org.strowger.core.command.AgentCommand.NoteReply;
import org.strowger.core.command.AgentCommand.ParkInteraction;
import org.strowger.core.command.AgentCommand.PullInteraction;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SetDisposition;
import org.strowger.core.command.AgentCommand.SetNextActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.AgentCommand.WithdrawHelp;
import org.strowger.core.command.Command;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.InteractionId;

/** What an agent does: {@code ana accepts c1}. */
final class AgentWords {
  private AgentWords() {}

  static void speak(Phrases<Verb> known) {
    session(known);
    activity(known);
    offers(known);
    HandOverWords.speak(known);
    known
        .say("pulls", (who, said) -> withInteraction(who, said, PullInteraction::new))
        .say("replies in", (who, said) -> withInteraction(who, said, NoteReply::new))
        .say("holds", (who, said) -> withInteraction(who, said, HoldInteraction::new))
        .say("retrieves", (who, said) -> withInteraction(who, said, RetrieveInteraction::new))
        .say("mutes", (who, said) -> withInteraction(who, said, AgentWords::muted))
        .say("unmutes", (who, said) -> withInteraction(who, said, AgentWords::open))
        .say("asks for help with", AgentWords::askForHelp)
        .say("needs no help with", (who, said) -> withInteraction(who, said, WithdrawHelp::new))
        .say("ends", (who, said) -> withInteraction(who, said, EndInteraction::new))
        .say("completes", (who, said) -> withInteraction(who, said, CompleteWrapUp::new))
        .say("extends", AgentWords::extend)
        .say("files", AgentWords::file)
        .say("parks", AgentWords::park);
  }

  /** {@code asks for help with c1 "why"}. */
  private static Act askForHelp(String who, Sentence said) {
    AgentId agent = new AgentId(who);
    String key = interaction(said);
    String note = said.quotedIfAny();
    said.end();
    return Act.Ask.one(names -> new AskForHelp(agent, names.interaction(key), note));
  }

  private static MuteInteraction muted(AgentId agent, InteractionId interaction) {
    return new MuteInteraction(agent, interaction, true);
  }

  private static MuteInteraction open(AgentId agent, InteractionId interaction) {
    return new MuteInteraction(agent, interaction, false);
  }

  private static void session(Phrases<Verb> known) {
    known
        .say("signs in", (who, said) -> signIn(who, said, Activity.AVAILABLE))
        .say("signs in away", (who, said) -> signIn(who, said, Activity.AWAY))
        .say("reconnects", (who, said) -> signIn(who, said, Activity.AVAILABLE))
        .say("signs out", (who, said) -> just(said, new SignOut(new AgentId(who))))
        .say("loses connection", AgentWords::loseConnection)
        .say("loses the old connection", AgentWords::loseOldConnection);
  }

  private static void activity(Phrases<Verb> known) {
    known
        .say("is available", (who, said) -> set(who, said, Activity.AVAILABLE))
        .say("goes away", (who, said) -> set(who, said, Activity.AWAY))
        .say("goes offline", (who, said) -> set(who, said, Activity.OFFLINE))
        .say("next is available", (who, said) -> setNext(who, said, Activity.AVAILABLE))
        .say("next goes away", (who, said) -> setNext(who, said, Activity.AWAY))
        .say("next signs out", (who, said) -> setNext(who, said, Activity.OFFLINE));
  }

  private static void offers(Phrases<Verb> known) {
    known
        .say("accepts", AgentWords::accept)
        .say("declines", (who, said) -> decline(who, said, DeclineKind.DECLINED))
        .say("is busy for", (who, said) -> decline(who, said, DeclineKind.BUSY))
        .say("does not answer", (who, said) -> decline(who, said, DeclineKind.NO_ANSWER));
  }

  private static Act just(Sentence said, Command command) {
    said.end();
    return Act.Ask.one(command);
  }

  private static Act signIn(String who, Sentence said, Activity activity) {
    said.end();
    AgentId agent = new AgentId(who);
    return Act.Ask.one(names -> new SignIn(agent, names.newSession(agent), activity));
  }

  private static Act loseConnection(String who, Sentence said) {
    said.end();
    AgentId agent = new AgentId(who);
    return Act.Ask.one(names -> new LoseAgentConnection(agent, names.session(agent)));
  }

  private static Act loseOldConnection(String who, Sentence said) {
    said.end();
    AgentId agent = new AgentId(who);
    return Act.Ask.one(names -> new LoseAgentConnection(agent, names.oldSession(agent)));
  }

  private static Act set(String who, Sentence said, Activity activity) {
    ActivityReasonId reason = reason(said);
    return just(said, new SetActivity(new AgentId(who), activity, reason));
  }

  private static Act setNext(String who, Sentence said, Activity activity) {
    ActivityReasonId reason = reason(said);
    return just(said, new SetNextActivity(new AgentId(who), activity, reason));
  }

  /** {@code (lunch)}, or nothing. */
  private static @Nullable ActivityReasonId reason(Sentence said) {
    if (!said.takeMark("(")) {
      return null;
    }
    ActivityReasonId reason = new ActivityReasonId(said.word("a reason"));
    if (!said.takeMark(")")) {
      throw new StoryFault("')' is missing after the reason");
    }
    return reason;
  }

  private static Act accept(String who, Sentence said) {
    AgentId agent = new AgentId(who);
    String key = interaction(said);
    said.end();
    return Act.Ask.one(names -> new AcceptOffer(agent, names.offer(agent, key)));
  }

  private static Act decline(String who, Sentence said, DeclineKind kind) {
    AgentId agent = new AgentId(who);
    String key = interaction(said);
    String note = said.quotedIfAny();
    said.end();
    return Act.Ask.one(names -> new DeclineOffer(agent, names.offer(agent, key), note, kind));
  }

  /** {@code extends c1 by 30s}. */
  private static Act extend(String who, Sentence said) {
    AgentId agent = new AgentId(who);
    String key = interaction(said);
    said.expect("by");
    long byMs = said.spanMs("how long");
    said.end();
    return Act.Ask.one(names -> new ExtendWrapUp(agent, names.interaction(key), byMs));
  }

  /** {@code files c1 under sold}. */
  private static Act file(String who, Sentence said) {
    AgentId agent = new AgentId(who);
    String key = interaction(said);
    said.expect("under");
    DispositionId disposition = new DispositionId(said.word("a disposition"));
    said.end();
    return Act.Ask.one(names -> new SetDisposition(agent, names.interaction(key), disposition));
  }

  /** {@code parks c1 until 1:00:00}. */
  private static Act park(String who, Sentence said) {
    AgentId agent = new AgentId(who);
    String key = interaction(said);
    said.expect("until");
    long untilMs = said.timeMs("until when");
    said.end();
    return Act.Ask.one(names -> new ParkInteraction(agent, names.interaction(key), untilMs));
  }

  /** A command that takes an agent and an interaction. */
  interface OfInteraction {
    Command made(AgentId agent, InteractionId interaction);
  }

  static Act withInteraction(String who, Sentence said, OfInteraction command) {
    AgentId agent = new AgentId(who);
    String key = interaction(said);
    said.end();
    return Act.Ask.one(names -> command.made(agent, names.interaction(key)));
  }

  static String interaction(Sentence said) {
    return said.word("the customer's name");
  }
}
