package org.strowger.server.publish;

import com.google.protobuf.MessageLite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was told to one agent or one gateway, kept to resume from, and the stream that it goes to
 * while one is attached. Bounded in number, in age, and by a budget that all outboxes share.
 * Belongs to the publishing thread.
 *
 * <p>Several messages may share a sequence, and a stream may break between them. So whoever resumes
 * after a sequence that has several is sent all of that sequence again: a message twice does no
 * harm, one that is missing does.
 */
final class Outbox<U extends MessageLite> {
  private static final long NONE = -1;

  private record Kept<U extends MessageLite>(long sequence, long timeMs, U message) {}

  /**
   * Puts on a message what was told before it, so that who reads can tell whether any is missing.
   */
  interface Chain<U> {
    U after(long previousSequence, U message);
  }

  private final int capacity;
  private final long keepMs;
  private final Chain<U> chain;
  private final Deque<Kept<U>> kept = new ArrayDeque<>();
  private final Budget.Share share;

  /** Up to this sequence something may be missing here. */
  private long forgottenThrough;

  /** Of this sequence a part was forgotten: who has seen it need not have seen all of it. */
  private long tornSequence = NONE;

  /** Up to this sequence a full account has said everything. */
  private long coveredThrough;

  private long toldSequence;

  private @Nullable Outlet<U> outlet;

  Outbox(int capacity, long keepMs, long forgottenThrough, Budget budget, Chain<U> chain) {
    this.share = budget.share();
    this.capacity = capacity;
    this.keepMs = keepMs;
    this.chain = chain;
    this.forgottenThrough = forgottenThrough;
    this.coveredThrough = forgottenThrough;
  }

  /** Keeps a message and tells it; nothing happens if a full account has covered it already. */
  void tell(long sequence, long timeMs, U message) {
    if (sequence <= coveredThrough) {
      return;
    }
    U chained = chain.after(toldSequence, message);
    toldSequence = sequence;
    kept.addLast(new Kept<>(sequence, timeMs, chained));
    share.add(chained.getSerializedSize());
    while (!kept.isEmpty() && hasTooMuch(timeMs)) {
      forgottenThrough = forgetFirst();
      if (forgottenThrough == toldSequence || isKept(forgottenThrough)) {
        tornSequence = forgottenThrough;
      }
    }
    if (outlet != null) {
      outlet.tell(chained);
    }
  }

  private boolean isKept(long sequence) {
    return !kept.isEmpty() && kept.getFirst().sequence() == sequence;
  }

  private boolean hasTooMuch(long timeMs) {
    return kept.size() > capacity
        || kept.getFirst().timeMs() < timeMs - keepMs
        || share.isTooMuch();
  }

  /** Returns its sequence. */
  private long forgetFirst() {
    Kept<U> first = kept.removeFirst();
    share.remove(first.message().getSerializedSize());
    return first.sequence();
  }

  /** Whether everything after {@code sequence} is still here. */
  boolean reachesBackTo(long sequence) {
    return sequence >= forgottenThrough && sequence != tornSequence;
  }

  /** What whoever has seen everything up to {@code sequence} may have missed. */
  List<U> after(long sequence) {
    long sharing = kept.stream().filter(one -> one.sequence() == sequence).count();
    long from = sharing > 1 ? sequence : sequence + 1;
    List<U> missed = new ArrayList<>();
    for (Kept<U> one : kept) {
      if (one.sequence() >= from) {
        missed.add(one.message());
      }
    }
    return missed;
  }

  /** A full account at {@code sequence} has been given: what was before need not be kept. */
  void coveredThrough(long sequence) {
    while (!kept.isEmpty()) {
      forgetFirst();
    }
    forgottenThrough = sequence;
    coveredThrough = sequence;
    tornSequence = NONE;
  }

  void attach(Outlet<U> to) {
    outlet = to;
  }

  void detach() {
    outlet = null;
  }

  @Nullable Outlet<U> outlet() {
    return outlet;
  }
}
