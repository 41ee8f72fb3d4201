package org.strowger.server.journal;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.AgentCommand;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.GatewayCommand;
import org.strowger.core.command.HostCommand;
import org.strowger.core.command.Reply;
import org.strowger.core.command.SupervisorCommand;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;

/**
 * Which entries are wanted: those in a range of sequences that say something of an interaction and
 * of an agent, where these are given.
 */
public record EntryFilter(
    long fromSequence,
    long toSequence,
    @Nullable InteractionId interaction,
    @Nullable AgentId agent)
    implements Predicate<JournalEntry> {
  public static final EntryFilter ALL = new EntryFilter(1, Long.MAX_VALUE, null, null);

  @Override
  public boolean test(JournalEntry entry) {
    return entry.sequence() >= fromSequence
        && entry.sequence() <= toSequence
        && (interaction == null || namesInteraction(entry, interaction))
        && (agent == null || namesAgent(entry, agent));
  }

  private static boolean namesInteraction(JournalEntry entry, InteractionId wanted) {
    return wanted.equals(interactionOf(entry.command()))
        || wanted.equals(interactionOf(entry.reply()))
        || entry.events().stream().anyMatch(event -> wanted.equals(interactionOf(event)));
  }

  private static boolean namesAgent(JournalEntry entry, AgentId wanted) {
    return wanted.equals(agentOf(entry.command()))
        || entry.events().stream().anyMatch(event -> wanted.equals(agentOf(event)));
  }

  private static @Nullable InteractionId interactionOf(Reply reply) {
    return switch (reply) {
      case Reply.Accepted it -> it.interaction();
      case Reply.Rejected _ -> null;
    };
  }

  private static @Nullable InteractionId interactionOf(Command command) {
    return switch (command) {
      case AgentCommand.PullInteraction it -> it.interaction();
      case AgentCommand.NoteReply it -> it.interaction();
      case AgentCommand.MuteInteraction it -> it.interaction();
      case AgentCommand.AskForHelp it -> it.interaction();
      case AgentCommand.WithdrawHelp it -> it.interaction();
      case AgentCommand.HoldInteraction it -> it.interaction();
      case AgentCommand.RetrieveInteraction it -> it.interaction();
      case AgentCommand.EndInteraction it -> it.interaction();
      case AgentCommand.CompleteWrapUp it -> it.interaction();
      case AgentCommand.ExtendWrapUp it -> it.interaction();
      case AgentCommand.TransferInteraction it -> it.interaction();
      case AgentCommand.StartConsultation it -> it.interaction();
      case AgentCommand.JoinConsultation it -> it.consultation();
      case AgentCommand.CompleteConsultation it -> it.consultation();
      case AgentCommand.CancelConsultation it -> it.consultation();
      case AgentCommand.ChangeChannel it -> it.interaction();
      case AgentCommand.SetDisposition it -> it.interaction();
      case AgentCommand.ParkInteraction it -> it.interaction();
      case SupervisorCommand it -> it.interaction();
      case AgentCommand _, GatewayCommand _, ConfigurationCommand _, HostCommand _ -> null;
    };
  }

  private static @Nullable InteractionId interactionOf(Event event) {
    return switch (event) {
      case InteractionEvent it -> it.interaction();
      case OfferEvent it -> it.interaction();
      case RowEvent.InteractionRow it -> it.interaction();
      case RowEvent.OfferRow it -> it.interaction();
      case RowEvent.TakenOfferRow it -> it.interaction();
      case RowEvent.EndedKeyRow it -> it.interaction();
      case RowEvent.KeptPlaceRow it -> it.callback();
      case RowEvent _,
          AgentEvent _,
          GatewayEvent _,
          SupervisorEvent _,
          ConfigurationEvent _,
          HostEvent _ ->
          null;
    };
  }

  private static @Nullable AgentId agentOf(Command command) {
    return switch (command) {
      case AgentCommand it -> it.agent();
      case SupervisorCommand.AssignInteraction it -> it.agent();
      case SupervisorCommand.ForceActivity it -> it.agent();
      case SupervisorCommand.ForceSignOut it -> it.agent();
      case SupervisorCommand.AnswerHelp it -> it.agent();
      case GatewayCommand.ArriveDirect it -> it.agent();
      case ConfigurationCommand.DefineAgent it -> it.agent().id();
      case SupervisorCommand _, GatewayCommand _, ConfigurationCommand _, HostCommand _ -> null;
    };
  }

  private static @Nullable AgentId agentOf(Event event) {
    return switch (event) {
      case AgentEvent it -> it.agent();
      case OfferEvent it -> it.agent();
      case InteractionEvent.DirectStarted it -> it.agent();
      case InteractionEvent.DeclineForgotten it -> it.agent();
      case InteractionEvent.InteractionPulled it -> it.agent();
      case InteractionEvent.InteractionAssigned it -> it.agent();
      case InteractionEvent.AgentBarred it -> it.agent();
      case InteractionEvent.DispositionSet it -> it.agent();
      case InteractionEvent.SentOutside it -> it.agent();
      case InteractionEvent.CallbackDialled it -> it.agent();
      case InteractionEvent.CallbackAnswered it -> it.agent();
      case InteractionEvent.CallbackAttemptFailed it -> it.agent();
      case InteractionEvent.ConversationIdled it -> it.agent();
      case InteractionEvent.ConversationParked it -> it.agent();
      case InteractionEvent.ConversationWoken it -> it.agent();
      case InteractionEvent.ConversationRequeued it -> it.agent();
      case InteractionEvent.MuteChanged it -> it.agent();
      case InteractionEvent.HelpChanged it -> it.agent();
      case InteractionEvent.InteractionHeld it -> it.agent();
      case InteractionEvent.InteractionRetrieved it -> it.agent();
      case InteractionEvent.InteractionRequeued it -> it.agent();
      case InteractionEvent.InteractionEnded it -> it.agent();
      case InteractionEvent.WrapUpExtended it -> it.agent();
      case InteractionEvent.WrapUpEnded it -> it.agent();
      case ConfigurationEvent.AgentDefined it -> it.agent().id();
      case RowEvent.AgentRow it -> it.agent();
      case RowEvent.InteractionRow it -> it.agent();
      case RowEvent.OfferRow it -> it.agent();
      case RowEvent.TakenOfferRow it -> it.winner();
      case InteractionEvent _,
          RowEvent _,
          GatewayEvent _,
          SupervisorEvent _,
          ConfigurationEvent _,
          HostEvent _ ->
          null;
    };
  }
}
