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
import org.strowger.server.publish.AgentNews.News;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/**
 * The part of {@link AgentNews} for what concerns more than one agent: consultations, and customers
 * who go from one to another.
 */
final class JourneyNews {
  private final LiveBoard board;

  JourneyNews(LiveBoard board) {
    this.board = board;
  }

  /** Who asks a colleague hears that the consultation has begun. */
  List<News> consulted(JournalEntry entry, InteractionArrived arrived) {
    AgentId asker = interaction(arrived.interaction()).consultedBy();
    InteractionId about = arrived.links().related();
    if (asker == null || about == null) {
      return List.of();
    }
    WorkResponse.Builder message = at(entry);
    message
        .getConsultationStartedBuilder()
        .setConsultationId(arrived.interaction().value())
        .setInteractionId(about.value());
    return List.of(new News(asker, message));
  }

  /** Who asks a colleague hears who has accepted. */
  List<News> answered(JournalEntry entry, InteractionId id, AgentId colleague) {
    BoardInteraction consultation = interaction(id);
    AgentId asker = consultation.consultedBy();
    if (asker == null) {
      return List.of();
    }
    WorkResponse.Builder message = at(entry);
    message
        .getConsultationAnsweredBuilder()
        .setConsultationId(id.value())
        .setInteractionId(aboutOf(consultation).value())
        .setAgentId(colleague.value());
    return List.of(new News(asker, message));
  }

  /**
   * Who asks a colleague hears that this one did not accept.
   *
   * @param colleague null where the time to wait for one person is over
   */
  List<News> notAccepted(
      JournalEntry entry, InteractionId id, @Nullable AgentId colleague, Cause cause) {
    BoardInteraction consultation = interaction(id);
    AgentId asker = consultation.consultedBy();
    if (asker == null) {
      return List.of();
    }
    WorkResponse.Builder message = at(entry);
    message
        .getConsultationNotAcceptedBuilder()
        .setConsultationId(id.value())
        .setInteractionId(aboutOf(consultation).value())
        .setAgentId(WireValues.toWire(colleague))
        .setCause(WireEnums.toWire(cause));
    return List.of(new News(asker, message));
  }

  /** Both agents hear that the customer hears them. */
  List<News> joined(JournalEntry entry, InteractionId id, InteractionId about) {
    ConsultationJoined joined =
        ConsultationJoined.newBuilder()
            .setConsultationId(id.value())
            .setInteractionId(about.value())
            .build();
    List<News> all = new ArrayList<>();
    for (AgentId agent : agents(interaction(id).consultedBy(), interaction(id).agent())) {
      all.add(new News(agent, at(entry).setConsultationJoined(joined)));
    }
    return all;
  }

  /** The colleague hears whose customer it is now; who asked hears that the own part has ended. */
  List<News> handedOver(JournalEntry entry, InteractionId id, InteractionId from) {
    BoardInteraction interaction = interaction(id);
    WorkResponse.Builder message = at(entry);
    message
        .getCustomerHandedOverBuilder()
        .setInteraction(AgentMessages.summary(interaction))
        .setFromInteractionId(from.value());
    AgentId agent = Objects.requireNonNull(interaction.agent(), "who was consulted");
    return List.of(new News(agent, message));
  }

  /** Over for whoever had it; of a consultation, also for the agent who asked. */
  List<News> ended(JournalEntry entry, InteractionEnded ended) {
    List<News> all = new ArrayList<>();
    AgentId agent = ended.agent();
    if (agent != null) {
      WorkResponse.Builder message = at(entry);
      message.setAssignmentEnded(
          AgentMessages.ended(ended.interaction(), ended.reason(), ended.wrapUpDeadlineMs()));
      all.add(new News(agent, message));
    }
    BoardInteraction interaction = interaction(ended.interaction());
    AgentId asker = interaction.consultedBy();
    if (asker != null) {
      WorkResponse.Builder message = at(entry);
      message
          .getConsultationEndedBuilder()
          .setConsultationId(ended.interaction().value())
          .setInteractionId(aboutOf(interaction).value())
          .setReason(WireEnums.toWire(ended.reason()));
      all.add(new News(asker, message));
    }
    return all;
  }

  /** The customer did not answer: the agent hears that, and that the assignment is over. */
  List<News> attemptFailed(JournalEntry entry, CallbackAttemptFailed failed) {
    WorkResponse.Builder message = at(entry);
    message
        .getCallbackAttemptFailedBuilder()
        .setInteractionId(failed.interaction().value())
        .setAttempts(failed.attempts());
    return List.of(
        new News(failed.agent(), message),
        new News(
            failed.agent(),
            at(entry).setAssignmentEnded(AgentMessages.takenBack(failed.interaction()))));
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

  private static WorkResponse.Builder at(JournalEntry entry) {
    return AgentMessages.at(entry.sequence(), entry.timeMs());
  }
}
