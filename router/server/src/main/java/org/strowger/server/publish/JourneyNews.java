package org.strowger.server.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.InteractionEvent.CallbackAttemptFailed;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.InteractionId;
import org.strowger.proto.v1.ConsultationJoined;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.board.BoardInteraction;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.publish.AgentNews.Listener;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/**
 * The part of {@link AgentNews} for what concerns more than one agent: consultations, and customers
 * who go from one to another.
 */
final class JourneyNews {
  private final LiveBoard board;
  private final Listener listener;

  /** Used again, as in {@link AgentNews}. */
  private final WorkResponse.Builder message = WorkResponse.newBuilder();

  JourneyNews(LiveBoard board, Listener listener) {
    this.board = board;
    this.listener = listener;
  }

  /** Who asks a colleague hears that the consultation has begun. */
  void consulted(JournalEntry entry, InteractionArrived arrived) {
    AgentId asker = interaction(arrived.interaction()).consultedBy();
    InteractionId about = arrived.links().related();
    if (asker == null || about == null) {
      return;
    }
    at(entry)
        .getConsultationStartedBuilder()
        .setConsultationId(arrived.interaction().value())
        .setInteractionId(about.value());
    listener.tell(entry, asker, message);
  }

  /** Who asks a colleague hears who has accepted. */
  void answered(JournalEntry entry, InteractionId id, AgentId colleague) {
    BoardInteraction consultation = interaction(id);
    AgentId asker = consultation.consultedBy();
    if (asker == null) {
      return;
    }
    at(entry)
        .getConsultationAnsweredBuilder()
        .setConsultationId(id.value())
        .setInteractionId(aboutOf(consultation).value())
        .setAgentId(colleague.value());
    listener.tell(entry, asker, message);
  }

  /**
   * Who asks a colleague hears that this one did not accept.
   *
   * @param colleague null where the time to wait for one person is over
   */
  void notAccepted(JournalEntry entry, InteractionId id, @Nullable AgentId colleague, Cause cause) {
    BoardInteraction consultation = interaction(id);
    AgentId asker = consultation.consultedBy();
    if (asker == null) {
      return;
    }
    at(entry)
        .getConsultationNotAcceptedBuilder()
        .setConsultationId(id.value())
        .setInteractionId(aboutOf(consultation).value())
        .setAgentId(WireValues.toWire(colleague))
        .setCause(WireEnums.toWire(cause));
    listener.tell(entry, asker, message);
  }

  /** Both agents hear that the customer hears them. */
  void joined(JournalEntry entry, InteractionId id, InteractionId about) {
    ConsultationJoined joined =
        ConsultationJoined.newBuilder()
            .setConsultationId(id.value())
            .setInteractionId(about.value())
            .build();
    for (AgentId agent : agents(interaction(id).consultedBy(), interaction(id).agent())) {
      listener.tell(entry, agent, at(entry).setConsultationJoined(joined));
    }
  }

  /** The colleague hears whose customer it is now; who asked hears that the own part has ended. */
  void handedOver(JournalEntry entry, InteractionId id, InteractionId from) {
    BoardInteraction interaction = interaction(id);
    at(entry)
        .getCustomerHandedOverBuilder()
        .setInteraction(AgentMessages.summary(interaction))
        .setFromInteractionId(from.value());
    AgentId agent = Objects.requireNonNull(interaction.agent(), "who was consulted");
    listener.tell(entry, agent, message);
  }

  /** Over for whoever had it; of a consultation, also for the agent who asked. */
  void ended(JournalEntry entry, InteractionEnded ended) {
    AgentId agent = ended.agent();
    if (agent != null) {
      listener.tell(
          entry,
          agent,
          at(entry)
              .setAssignmentEnded(
                  AgentMessages.ended(
                      ended.interaction(), ended.reason(), ended.wrapUpDeadlineMs())));
    }
    BoardInteraction interaction = interaction(ended.interaction());
    AgentId asker = interaction.consultedBy();
    if (asker != null) {
      at(entry)
          .getConsultationEndedBuilder()
          .setConsultationId(ended.interaction().value())
          .setInteractionId(aboutOf(interaction).value())
          .setReason(WireEnums.toWire(ended.reason()));
      listener.tell(entry, asker, message);
    }
  }

  /** The customer did not answer: the agent hears that, and that the assignment is over. */
  void attemptFailed(JournalEntry entry, CallbackAttemptFailed failed) {
    at(entry)
        .getCallbackAttemptFailedBuilder()
        .setInteractionId(failed.interaction().value())
        .setAttempts(failed.attempts());
    listener.tell(entry, failed.agent(), message);
    listener.tell(
        entry,
        failed.agent(),
        at(entry).setAssignmentEnded(AgentMessages.takenBack(failed.interaction())));
  }

  private static List<AgentId> agents(@Nullable AgentId asker, @Nullable AgentId colleague) {
    List<AgentId> all = new ArrayList<>();
    if (asker != null) {
      all.add(asker);
    }
    if (colleague != null) {
      all.add(colleague);
    }
    return all;
  }

  private static InteractionId aboutOf(BoardInteraction consultation) {
    return Objects.requireNonNull(
        consultation.journey().links().related(), "what the consultation is about");
  }

  private BoardInteraction interaction(InteractionId id) {
    return Objects.requireNonNull(board.interaction(id), "interaction on the board");
  }

  private WorkResponse.Builder at(JournalEntry entry) {
    return message.clear().setSequence(entry.sequence()).setTimeMs(entry.timeMs());
  }
}
