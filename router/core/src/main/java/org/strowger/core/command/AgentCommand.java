package org.strowger.core.command;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.Check;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.Target;

/** What an agent, or the connection of an agent, asks for. */
public sealed interface AgentCommand extends Command {
  AgentId agent();

  /**
   * Starts a session. If the agent is signed in already this connection takes the session over:
   * work and activity stay as they are and {@code activity} is not used. The newest connection
   * wins, as when a person moves to another desk.
   */
  record SignIn(AgentId agent, SessionId session, Activity activity) implements AgentCommand {}

  /**
   * Ends the session. Pending offers are rescinded, wrap-up ends; refused while an interaction is
   * active.
   */
  record SignOut(AgentId agent) implements AgentCommand {}

  /** Declares an activity. Leaving AVAILABLE rescinds pending offers; accepted work stays. */
  record SetActivity(AgentId agent, Activity activity, @Nullable ActivityReasonId reason)
      implements AgentCommand {
    public SetActivity(AgentId agent, Activity activity) {
      this(agent, activity, null);
    }
  }

  /**
   * Declares what to do once the work in hand is done: AWAY, or OFFLINE to sign out. No new offers
   * until then; {@link SetActivity} takes it back.
   */
  record SetNextActivity(AgentId agent, Activity activity, @Nullable ActivityReasonId reason)
      implements AgentCommand {}

  record AcceptOffer(AgentId agent, OfferId offer) implements AgentCommand {}

  /**
   * Declines an offer; {@code note} is the agent's reason in the centre's own words, for reports.
   */
  record DeclineOffer(AgentId agent, OfferId offer, String note, DeclineKind kind)
      implements AgentCommand {
    public DeclineOffer {
      Check.note(note);
    }

    public DeclineOffer(AgentId agent, OfferId offer, String note) {
      this(agent, offer, note, DeclineKind.DECLINED);
    }
  }

  /** Takes a waiting interaction from the list of a queue that allows it. */
  record PullInteraction(AgentId agent, InteractionId interaction) implements AgentCommand {}

  /** The agent wrote in a conversation, so it is not idle; wakes one that sleeps. */
  record NoteReply(AgentId agent, InteractionId interaction) implements AgentCommand {}

  /** Puts the customer on hold; the interaction stays active and keeps its capacity. */
  record HoldInteraction(AgentId agent, InteractionId interaction) implements AgentCommand {}

  /** Takes the customer off hold. */
  record RetrieveInteraction(AgentId agent, InteractionId interaction) implements AgentCommand {}

  /** Has the gateway mute the agent's microphone, or open it again. */
  record MuteInteraction(AgentId agent, InteractionId interaction, boolean muted)
      implements AgentCommand {}

  /** Asks those who supervise the agent for help; asked again, it is asked in other words. */
  record AskForHelp(AgentId agent, InteractionId interaction, String note) implements AgentCommand {
    public AskForHelp {
      Check.note(note);
    }
  }

  /** Needs no help any more. */
  record WithdrawHelp(AgentId agent, InteractionId interaction) implements AgentCommand {}

  /**
   * Ends an active interaction; wrap-up follows where the queue grants it. While its customer is
   * being called back it ends this attempt alone.
   */
  record EndInteraction(AgentId agent, InteractionId interaction) implements AgentCommand {}

  /**
   * Hands the customer on. The agent's part ends here, with its wrap-up; the customer's next begins
   * at once. Refused where the target can't take them: they stay with the agent.
   */
  record TransferInteraction(AgentId agent, InteractionId interaction, Target target, String note)
      implements AgentCommand {
    public TransferInteraction {
      Check.note(note);
    }
  }

  /**
   * Asks a colleague about an interaction, as a consultation of its own; the customer is put on
   * hold.
   */
  record StartConsultation(AgentId agent, InteractionId interaction, Target target, String note)
      implements AgentCommand {
    public StartConsultation {
      Check.note(note);
    }
  }

  /** Lets the customer hear the consulted colleague: a conference. */
  record JoinConsultation(AgentId agent, InteractionId consultation) implements AgentCommand {}

  /** Leaves the customer to the consulted colleague. */
  record CompleteConsultation(AgentId agent, InteractionId consultation) implements AgentCommand {}

  /** Ends a consultation; the customer stays with the agent. */
  record CancelConsultation(AgentId agent, InteractionId consultation) implements AgentCommand {}

  /** Goes on with the same customer by another channel, if the agent has room for it. */
  record ChangeChannel(AgentId agent, InteractionId interaction, Channel channel)
      implements AgentCommand {}

  /** Files an active interaction, or one in wrap-up, under an outcome; the last one counts. */
  record SetDisposition(AgentId agent, InteractionId interaction, DispositionId disposition)
      implements AgentCommand {}

  /**
   * Lets a conversation rest while it waits for its customer: it gives its capacity back, and wakes
   * when the customer writes, or at {@code untilMs}, epoch ms.
   */
  record ParkInteraction(AgentId agent, InteractionId interaction, long untilMs)
      implements AgentCommand {
    public ParkInteraction {
      Check.atLeast("until_ms", untilMs, 1);
    }
  }

  /** Ends wrap-up before its deadline. */
  record CompleteWrapUp(AgentId agent, InteractionId interaction) implements AgentCommand {}

  /** Moves the end of wrap-up out by so much, ms. */
  record ExtendWrapUp(AgentId agent, InteractionId interaction, long byMs) implements AgentCommand {
    public ExtendWrapUp {
      Check.span("by_ms", byMs);
    }
  }

  /** The connection of this session is gone. Says nothing about a newer session. */
  record LoseAgentConnection(AgentId agent, SessionId session) implements AgentCommand {}
}
