package org.strowger.server.edge;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * How much one stream may have under way. Messages are asked for one at a time; while too much is
 * unanswered, or the other side does not read its answers, none is asked for. So no client can fill
 * the ring, nor our memory with refusals that it does not read.
 */
final class Credit {
  private final int max;
  private final BooleanSupplier reads;
  private final Runnable requestOne;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicBoolean owed = new AtomicBoolean();

  /**
   * @param reads whether the other side reads what it is sent
   * @param requestOne asks for one more message
   */
  Credit(int max, BooleanSupplier reads, Runnable requestOne) {
    this.max = max;
    this.reads = reads;
    this.requestOne = requestOne;
  }

  /** Before something is submitted; {@code weight} is how much it counts. */
  void take(int weight) {
    underWay.addAndGet(weight);
  }

  /** It was answered, or not taken. Returns how much is still under way. */
  int giveBack(int weight) {
    int left = underWay.addAndGet(-weight);
    payIfOwed();
    return left;
  }

  /** A message has been dealt with: the next may come as soon as there is room. */
  void handled() {
    owed.set(true);
    payIfOwed();
  }

  /** The other side reads again. */
  void ready() {
    payIfOwed();
  }

  int underWay() {
    return underWay.get();
  }

  int max() {
    return max;
  }

  private void payIfOwed() {
    if (underWay.get() < max && reads.getAsBoolean() && owed.compareAndSet(true, false)) {
      requestOne.run();
    }
  }
}
