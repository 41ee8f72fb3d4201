package org.strowger.simulator;

import org.strowger.simulator.Agenda.Kind;
import org.strowger.simulator.CallOutcome.Disposition;

/**
 * One customer: arrives, waits as long as patience lasts, is served or hangs up. Belongs to {@link
 * People}.
 */
final class SimulatedCustomer {
  private final int number;
  private final Call call;
  private final Agenda agenda;
  private final RouterDoor door;

  private Disposition disposition = Disposition.EXPECTED;
  private boolean waiting;
  private boolean gone;
  private long arrivedMs;
  private long waitMs;
  private long patienceEndMs;

  SimulatedCustomer(int number, Call call, Agenda agenda, RouterDoor door) {
    this.number = number;
    this.call = call;
    this.agenda = agenda;
    this.door = door;
  }

  Call call() {
    return call;
  }

  /** Whether nothing more will become of this customer. */
  boolean gone() {
    return gone;
  }

  CallOutcome outcome(long targetMs) {
    return new CallOutcome(call, targetMs, disposition, waitMs);
  }

  // What the customer does.

  void arrive() {
    door.arrive(number, call);
  }

  void losePatience(long timeMs) {
    if (waiting && timeMs == patienceEndMs) {
      door.abandon(number, call);
    }
  }

  // What the customer is told.

  /** Said once; a move to another queue, which is told likewise, changes nothing. */
  void queued(long timeMs) {
    if (disposition == Disposition.EXPECTED) {
      disposition = Disposition.WAITING;
      arrivedMs = timeMs;
      startWaiting(timeMs);
    }
  }

  void refused() {
    disposition = Disposition.REFUSED;
    gone = true;
  }

  void assigned(long timeMs) {
    waiting = false;
    if (disposition == Disposition.WAITING) {
      disposition = Disposition.ANSWERED;
      waitMs = timeMs - arrivedMs;
    }
  }

  /** The agent is gone; patience starts anew. */
  void requeued(long timeMs) {
    startWaiting(timeMs);
  }

  void ended(long timeMs) {
    waiting = false;
    gone = true;
    if (disposition == Disposition.WAITING) {
      disposition = Disposition.ABANDONED;
      waitMs = timeMs - arrivedMs;
    }
  }

  private void startWaiting(long timeMs) {
    waiting = true;
    patienceEndMs = timeMs + call.patienceMs();
    agenda.add(patienceEndMs, Kind.PATIENCE_ENDS, number);
  }
}
