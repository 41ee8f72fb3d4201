package org.strowger.server.ring;

import com.lmax.disruptor.EventTranslatorOneArg;
import com.lmax.disruptor.EventTranslatorTwoArg;
import com.lmax.disruptor.RingBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.strowger.core.command.Command;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.JournalRoom;

/**
 * The one way in. Called by any thread, it never blocks: where the ring is full, the gate is closed
 * or new work has no room in the journal it says so at once, and the edge answers OVERLOADED.
 */
public final class CommandGate {
  private static final EventTranslatorTwoArg<Slot, Command, Origin> COMMAND =
      (slot, _, command, origin) -> slot.hold(command, origin);
  private static final EventTranslatorOneArg<Slot, Query> QUERY =
      (slot, _, query) -> slot.hold(query);

  private final RingBuffer<Slot> ring;
  private final Queue<BooleanSupplier> insisting = new ConcurrentLinkedQueue<>();
  private final JournalRoom room;
  private final RouterMetrics metrics;
  private volatile boolean open = true;

  CommandGate(RingBuffer<Slot> ring, JournalRoom room, RouterMetrics metrics) {
    this.ring = ring;
    this.room = room;
    this.metrics = metrics;
  }

  /**
   * Puts a command into the ring; false = it was refused and nothing will come of it. The last
   * quarter of the ring is kept for what serves those who are there: a flood of arrivals must not
   * keep an agent from accepting one.
   */
  public boolean submit(Command command, Origin origin) {
    if (lacksRoomFor(command)) {
      metrics.outOfRoom();
      return false;
    }
    boolean crowded =
        NewWork.isArrival(command) && !ring.hasAvailableCapacity(ring.getBufferSize() / 4);
    return counted(!crowded && tries(command, origin));
  }

  /** Whether such a command is refused at present because the journal's disk is nearly full. */
  public boolean lacksRoomFor(Command command) {
    return room.isShort() && NewWork.isBroughtBy(command);
  }

  /** Why that is, and the remedy. */
  public String lackOfRoom() {
    return room.sentence();
  }

  /** Puts a query into the ring; false = it was refused and will not be answered. */
  public boolean ask(Query query) {
    return counted(tries(query));
  }

  /**
   * For what must not be lost, such as the news that a connection is gone: where the ring is full
   * the ticker tries again until there is room. Each stream may insist on a handful of things at
   * most, which bounds the list. Order is kept among what is insisted on, not against the rest.
   */
  public void insist(Command command, Origin origin) {
    insist(() -> tries(command, origin));
  }

  /** The same for a query. */
  public void insistOn(Query query) {
    insist(() -> tries(query));
  }

  /**
   * The same for whatever may have become needless by then; {@code attempt} returns whether all is
   * done.
   */
  public void insist(BooleanSupplier attempt) {
    if (!insisting.isEmpty() || !attempt.getAsBoolean()) {
      insisting.add(attempt);
    }
  }

  /** Tries again what was insisted on; called by the ticker alone. */
  void retry() {
    for (BooleanSupplier attempt = insisting.peek(); attempt != null; attempt = insisting.peek()) {
      if (open && !attempt.getAsBoolean()) {
        return;
      }
      insisting.remove();
    }
  }

  /** Like submit, but being refused is no news: the ticker comes again. */
  boolean tick() {
    return tries(new AdvanceTime(), Origin.NOBODY);
  }

  /** Whether something waits to be tried again. */
  boolean insists() {
    return !insisting.isEmpty();
  }

  /** From now on everything is refused. What is in the ring is still decided and answered. */
  void close() {
    open = false;
  }

  private boolean tries(Command command, Origin origin) {
    return open && ring.tryPublishEvent(COMMAND, command, origin);
  }

  private boolean tries(Query query) {
    return open && ring.tryPublishEvent(QUERY, query);
  }

  private boolean counted(boolean accepted) {
    if (!accepted) {
      metrics.overloaded();
    }
    return accepted;
  }
}
