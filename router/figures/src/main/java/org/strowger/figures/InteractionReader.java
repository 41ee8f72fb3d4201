package org.strowger.figures;

import org.jspecify.annotations.Nullable;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.InteractionEvent.AgentBarred;
import org.strowger.core.event.InteractionEvent.CallbackAnswered;
import org.strowger.core.event.InteractionEvent.CallbackAttemptFailed;
import org.strowger.core.event.InteractionEvent.CallbackDialled;
import org.strowger.core.event.InteractionEvent.CallbackOffered;
import org.strowger.core.event.InteractionEvent.CallbackRequested;
import org.strowger.core.event.InteractionEvent.CallbackResumed;
import org.strowger.core.event.InteractionEvent.ConsultationJoined;
import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.ConversationParked;
import org.strowger.core.event.InteractionEvent.ConversationRequeued;
import org.strowger.core.event.InteractionEvent.ConversationTouched;
import org.strowger.core.event.InteractionEvent.ConversationWoken;
import org.strowger.core.event.InteractionEvent.CustomerHandedOver;
import org.strowger.core.event.InteractionEvent.DeclineForgotten;
import org.strowger.core.event.InteractionEvent.DirectStarted;
import org.strowger.core.event.InteractionEvent.DispositionSet;
import org.strowger.core.event.InteractionEvent.HelpChanged;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionAssigned;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionEntered;
import org.strowger.core.event.InteractionEvent.InteractionHeld;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.InteractionEvent.InteractionPulled;
import org.strowger.core.event.InteractionEvent.InteractionReprioritised;
import org.strowger.core.event.InteractionEvent.InteractionRequeued;
import org.strowger.core.event.InteractionEvent.InteractionRetrieved;
import org.strowger.core.event.InteractionEvent.InteractionUpdated;
import org.strowger.core.event.InteractionEvent.MuteChanged;
import org.strowger.core.event.InteractionEvent.PlaceKept;
import org.strowger.core.event.InteractionEvent.PlanStepRelaxed;
import org.strowger.core.event.InteractionEvent.PreferenceEnded;
import org.strowger.core.event.InteractionEvent.ReplyAwaited;
import org.strowger.core.event.InteractionEvent.SentOutside;
import org.strowger.core.event.InteractionEvent.ThresholdLifted;
import org.strowger.core.event.InteractionEvent.WrapUpEnded;
import org.strowger.core.event.InteractionEvent.WrapUpExtended;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;

/** The part of {@link JournalFold} that reads what happens to interactions. */
final class InteractionReader {
  private final Tables tables;

  InteractionReader(Tables tables) {
    this.tables = tables;
  }

  void read(InteractionEvent event) {
    switch (event) {
      case InteractionArrived arrived -> arrive(new Life(arrived, tables.timeMs()));
      case DirectStarted started -> startDirect(new Life(started, tables.timeMs()));
      default -> change(tables.life(event.interaction()), event);
    }
  }

  private void change(Life life, InteractionEvent event) {
    switch (event) {
      case InteractionArrived _, DirectStarted _ ->
          throw new IllegalStateException("came twice: " + event);
      case InteractionEntered(_, long dueMs, long preferenceMs) -> {
        scheduleOver(life);
        life.enter(dueMs, preferenceMs, tables.timeMs());
        enterLine(life, Entrance.ARRIVED);
      }
      case InteractionReprioritised(_, int priority, long dueMs, _) -> life.place(priority, dueMs);
      case InteractionMoved moved -> move(life, moved);
      case PlanStepRelaxed(_, int steps, long dueMs) ->
          life.relax(steps, dueMs == PlanStepRelaxed.DUE_AS_BEFORE ? life.dueMs() : dueMs);
      case PreferenceEnded _ -> life.endPreference();
      case InteractionPulled(_, AgentId agent) -> answer(life, agent, SegmentStart.PULLED);
      case InteractionAssigned(_, AgentId agent, _, _) ->
          answer(life, agent, SegmentStart.ASSIGNED);
      case CallbackAttemptFailed(_, AgentId agent, _, _) -> {
        putDown(life, agent);
        returnFrom(life);
        life.waitElsewhere(tables.timeMs());
      }
      case CallbackResumed _ -> {
        scheduleOver(life);
        comeBack(life);
      }
      case CustomerHandedOver(_, InteractionId from, long dueMs) ->
          life.takeOver(tables.life(from), dueMs);
      case InteractionHeld _ -> life.pass(Stage.HOLD, tables.timeMs());
      case InteractionRetrieved _ -> life.pass(Stage.TALK, tables.timeMs());
      case InteractionRequeued(_, AgentId agent, _) -> {
        putDown(life, agent);
        returnFrom(life);
        comeBack(life);
      }
      case ConversationIdled(_, AgentId agent, _) -> rest(life, agent);
      case ConversationParked(_, AgentId agent, _) -> rest(life, agent);
      case ConversationWoken(_, AgentId agent, _) -> {
        life.pass(Stage.TALK, tables.timeMs());
        tables.change(agent, duty -> duty.inHand(1));
      }
      case ConversationRequeued(_, _, long dueMs, long preferenceMs) -> {
        returnFrom(life);
        if (life.isConsultation()) {
          life.waitElsewhere(tables.timeMs());
        } else {
          life.wakeInLine(dueMs, preferenceMs, tables.timeMs());
          enterLine(life, Entrance.RETURNED);
        }
      }
      case InteractionEnded(_, EndReason reason, var agent, long wrapUpDeadlineMs, _) ->
          end(life, reason, agent, wrapUpDeadlineMs);
      case WrapUpEnded(_, AgentId agent, _) -> {
        putDown(life, agent);
        finish(life);
      }
      case InteractionUpdated _,
          ThresholdLifted _,
          DeclineForgotten _,
          AgentBarred _,
          DispositionSet _,
          ConsultationJoined _,
          SentOutside _,
          MuteChanged _,
          HelpChanged _,
          CallbackOffered _,
          CallbackRequested _,
          CallbackDialled _,
          CallbackAnswered _,
          PlaceKept _,
          ConversationTouched _,
          ReplyAwaited _,
          WrapUpExtended _ -> {}
    }
  }

  private void arrive(Life life) {
    tables.lives.put(life.id(), life);
    if (life.inLine()) {
      enterLine(life, Entrance.ARRIVED);
    }
  }

  private void enterLine(Life life, Entrance how) {
    tables.tell(ledger -> ledger.lineEntered(life, how, tables.timeMs()));
  }

  private void leaveLine(Life life, Departure how, @Nullable AgentId by) {
    tables.tell(ledger -> ledger.lineLeft(life, how, by, tables.timeMs()));
  }

  private void startDirect(Life life) {
    tables.lives.put(life.id(), life);
    begin(life, life.agent());
  }

  /** An agent has it from now on. No customer waits in a line for a consultation. */
  void answer(Life life, AgentId by, SegmentStart how) {
    if (life.inLine()) {
      leaveLine(life, Departure.ANSWERED, by);
      life.take(by, how, tables.timeMs());
    } else {
      scheduleOver(life);
      life.take(by, SegmentStart.CONSULTED, tables.timeMs());
    }
    begin(life, by);
  }

  /** Back from an agent: a customer into line, a consultation to where it waited. */
  private void comeBack(Life life) {
    if (life.isConsultation()) {
      life.waitElsewhere(tables.timeMs());
    } else {
      life.comeBack(tables.timeMs());
      enterLine(life, Entrance.RETURNED);
    }
  }

  private void rest(Life life, AgentId agent) {
    putDown(life, agent);
    life.pass(Stage.ASLEEP, tables.timeMs());
  }

  private void begin(Life life, @Nullable AgentId agent) {
    tables.tell(ledger -> ledger.segmentBegan(life, tables.timeMs()));
    if (agent != null) {
      tables.change(agent, duty -> duty.inHand(1));
    }
  }

  private void move(Life life, InteractionMoved moved) {
    boolean elsewhere = life.inLine() && !moved.queue().equals(life.queue());
    if (elsewhere) {
      leaveLine(life, Departure.MOVED, null);
    }
    life.moveTo(moved.queue(), moved.dueMs(), tables.timeMs());
    if (elsewhere) {
      enterLine(life, Entrance.MOVED);
    }
  }

  private void end(Life life, EndReason reason, @Nullable AgentId agent, long wrapUpDeadlineMs) {
    if (agent == null) {
      leave(life, reason);
      return;
    }
    SegmentEnd how = SegmentEnd.of(reason);
    life.over(how);
    tables.tell(ledger -> ledger.talkOver(life, how, tables.timeMs()));
    if (wrapUpDeadlineMs != 0) {
      life.pass(Stage.WRAP_UP, tables.timeMs());
      return;
    }
    putDown(life, agent);
    finish(life);
  }

  private void leave(Life life, EndReason reason) {
    if (life.inLine()) {
      leaveLine(life, Departure.of(reason), null);
    } else {
      scheduleOver(life);
    }
    tables.lives.remove(life.id());
  }

  private void scheduleOver(Life life) {
    tables.tell(ledger -> ledger.scheduleOver(life, life.stageSinceMs(), tables.timeMs()));
  }

  /** The agent's part is over, and it goes back into line. */
  private void returnFrom(Life life) {
    life.over(SegmentEnd.RETURNED);
    tables.tell(ledger -> ledger.talkOver(life, SegmentEnd.RETURNED, tables.timeMs()));
    segmentOver(life);
  }

  private void finish(Life life) {
    segmentOver(life);
    tables.lives.remove(life.id());
  }

  private void segmentOver(Life life) {
    Segment segment = life.segment(tables.timeMs());
    tables.tell(ledger -> ledger.segmentOver(life, segment, tables.timeMs()));
  }

  private void putDown(Life life, AgentId agent) {
    if (life.worksFor(agent)) {
      tables.change(agent, duty -> duty.inHand(-1));
    }
  }
}
