package org.strowger.core.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.strowger.core.decide.Admission.Way;
import org.strowger.core.event.InteractionEvent.CallbackOffered;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.Cause;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.ExitCondition;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.Phase;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.RescindReason;
import org.strowger.core.state.CalendarState;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.QueueState;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/**
 * How rules lead waiting interactions on: by a step of their plan, after offers that failed, out of
 * a queue where they can't stay. A rule moves one interaction {@link
 * org.strowger.core.model.Limits#MOVES} times at most, so that no circle of rules can turn for
 * ever.
 */
final class Exits {
  private final RoutingState state;
  private final Admission admission;
  private final Endings endings;

  Exits(RoutingState state, Endings endings) {
    this.state = state;
    this.admission = new Admission(state);
    this.endings = endings;
  }

  /** It can't stay: it takes the queue's exit for that, or ends. */
  void leave(Interaction interaction, ExitCondition condition, Emitter out) {
    QueueId exit = interaction.queue().definition().entry().exit(condition);
    if (exit == null || !moved(interaction, exit, cause(condition), out)) {
      endings.end(interaction, endReason(condition), null, out);
    }
  }

  /** Everybody waiting in queues of this calendar leaves, where the queue wants it so. */
  void leaveClosed(CalendarId calendar, Emitter out) {
    for (Interaction interaction : waiting(calendar)) {
      if (interaction.phase() == Phase.WAITING && !interaction.journey().wantsCallback()) {
        leave(interaction, ExitCondition.CLOSED, out);
      }
    }
  }

  private List<Interaction> waiting(CalendarId calendar) {
    List<Interaction> waiting = new ArrayList<>();
    for (WaitingLine line : state.index().lines()) {
      var entry = line.queue().definition().entry();
      if (entry.leaveAtClosing() && calendar.equals(entry.calendar())) {
        line.waiting().forEach(waiting::add);
      }
    }
    waiting.sort(Comparator.comparing(Interaction::id));
    return waiting;
  }

  /** Everybody leaves who waits where nobody counts as staff; says whether anybody did. */
  boolean leaveEmpty(Emitter out) {
    List<Interaction> left = new ArrayList<>();
    for (WaitingLine line : state.index().takeStaffAgenda()) {
      var leaveEmpty = line.queue().definition().entry().leaveEmpty();
      if (line.size() > 0 && !leaveEmpty.isEmpty() && !line.hasStaff(leaveEmpty)) {
        line.waiting().forEach(left::add);
      }
    }
    left.removeIf(one -> one.journey().wantsCallback());
    left.sort(Comparator.comparing(Interaction::id));
    for (Interaction interaction : left) {
      leave(interaction, ExitCondition.EMPTY, out);
    }
    return !left.isEmpty();
  }

  /**
   * It is back from an offer, and its queue has closed meanwhile: it leaves like the others did.
   */
  private boolean leftClosed(Interaction interaction, Emitter out) {
    var entry = interaction.queue().definition().entry();
    CalendarState calendar = entry.calendar() == null ? null : state.calendar(entry.calendar());
    if (calendar == null
        || calendar.isOpen()
        || !entry.leaveAtClosing()
        || interaction.journey().wantsCallback()) {
      return false;
    }
    leave(interaction, ExitCondition.CLOSED, out);
    return true;
  }

  /** Takes the next step of its plan. */
  void takeStep(Interaction interaction, Emitter out) {
    QueueState queue = interaction.queue();
    PlanStep step = queue.nextStep(interaction.planSteps());
    if (step == null) {
      throw new IllegalStateException("no plan step is left: " + interaction.id());
    }
    int steps = interaction.planSteps() + 1;
    out.emit(
        new PlanStepRelaxed(
            interaction.id(),
            steps,
            queue.dueMs(interaction.sinceMs(), interaction.priority(), steps)));
    if (step.offerCallback()) {
      out.emit(new CallbackOffered(interaction.id()));
    }
    QueueId overflow = step.overflowTo();
    if (overflow != null) {
      var _ = moved(interaction, overflow, Cause.PLAN, out);
    } else if (step.close() && !interaction.journey().wantsCallback()) {
      endings.end(interaction, EndReason.WAITED_TOO_LONG, null, out);
    }
  }

  /** An offer failed; after as many as the queue allows something else is tried. */
  void afterFailure(Interaction interaction, Emitter out) {
    OfferPolicy policy = interaction.queue().definition().offers();
    if (interaction.phase() != Phase.WAITING
        || leftClosed(interaction, out)
        || policy.failuresMax() == 0
        || interaction.failures() < policy.failuresMax()) {
      return;
    }
    QueueId escalateTo = policy.escalateTo();
    if (escalateTo != null) {
      var _ = moved(interaction, escalateTo, Cause.OFFERS_FAILED, out);
      return;
    }
    PlanStep step = interaction.queue().nextStep(interaction.planSteps());
    if (step != null && !step.close()) {
      takeStep(interaction, out);
    }
  }

  private boolean moved(Interaction interaction, QueueId to, Cause cause, Emitter out) {
    QueueState wanted = state.queue(to);
    if (wanted == null || !interaction.mayMove()) {
      return false;
    }
    Way way = admission.ofMove(wanted, interaction.channel(), interaction.requirements());
    if (way.refused() != null || way.queue() == interaction.queue()) {
      return false;
    }
    endings.rescind(interaction, RescindReason.INTERACTION_MOVED, out);
    out.emit(
        new InteractionMoved(
            interaction.id(),
            way.queue().definition().id(),
            way.queue().dueMs(interaction.sinceMs(), interaction.priority(), 0),
            null,
            cause));
    return true;
  }

  /** How a move by the exit for this condition is told. */
  static Cause cause(ExitCondition condition) {
    return switch (condition) {
      case FULL -> Cause.QUEUE_FULL;
      case CLOSED -> Cause.QUEUE_CLOSED;
      case EMPTY -> Cause.QUEUE_EMPTY;
      case ESTIMATE, WAITED -> Cause.WAITED_TOO_LONG;
    };
  }

  private static EndReason endReason(ExitCondition condition) {
    return switch (condition) {
      case CLOSED -> EndReason.QUEUE_CLOSED;
      case EMPTY -> EndReason.QUEUE_EMPTY;
      case FULL, ESTIMATE, WAITED -> EndReason.WAITED_TOO_LONG;
    };
  }
}
