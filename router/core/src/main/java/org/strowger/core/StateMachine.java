package org.strowger.core;

import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.command.Command;
import org.strowger.core.event.Event;
import org.strowger.core.explain.Explainer;
import org.strowger.core.model.Overlooked;

/**
 * The contract between a host (ring, cluster, simulator) and the machine it hosts. Called by one
 * thread at a time.
 *
 * <ol>
 *   <li>{@link #apply} is total: any command yields events and exactly one reply; what can't be
 *       done is a {@code Rejected}.
 *   <li>An exception out of any method is a broken invariant: the host stops and publishes nothing.
 *   <li>Time never goes back. Deadlines at or before {@code timeMs} take effect first, in order.
 *   <li>The same entries give the same {@link #stateHash} on any JVM.
 * </ol>
 */
public interface StateMachine {
  /** {@link #nextDeadlineMs} when nothing is to be waited for. */
  long NO_DEADLINE = Long.MAX_VALUE;

  /**
   * Decides one command at {@code timeMs} (epoch milliseconds) and applies what was decided. {@code
   * sequence} is the place that its entry gets in the journal.
   */
  void apply(Command command, long sequence, long timeMs, Output output);

  /** Applies one event decided earlier, at sequence and time of its entry. Decides nothing. */
  void replay(Event event, long sequence, long timeMs);

  /**
   * When the machine next wants to be woken by {@code AdvanceTime}, epoch milliseconds, or {@link
   * #NO_DEADLINE}.
   */
  long nextDeadlineMs();

  /** The whole state as events that, replayed into an empty machine, restore it. */
  void writeRows(Consumer<Event> rows);

  /** A number made of every row in order; equal states have equal hashes. Walks the whole state. */
  long stateHash();

  /**
   * Looks at the next few places in which somebody waits, about {@code most} steps of looking, and
   * tells whom a ready agent could serve now: nobody, or the matching has a fault. For an alarm.
   */
  List<Overlooked> overlooked(int most);

  /**
   * Says why who is or is not offered what, as things stand when it is asked. It reads the state,
   * so it belongs to the machine's thread.
   */
  Explainer explainer();

  /**
   * Recomputes every index and checks every invariant; throws {@link IllegalStateException} at the
   * first that is broken.
   */
  void check();
}
