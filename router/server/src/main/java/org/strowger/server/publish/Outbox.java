package org.strowger.server.publish;

import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
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

  /** A message that is whole once it says what was told before it, so that no gap goes unseen. */
  interface News<U> {
    U after(long previousSequence);
  }

  private final int capacity;
  private final long keepMs;
  private final KeptMessages<U> kept;
  private final Budget.Share share;

  /** Up to this sequence something may be missing here. */
  private long forgottenThrough;

  /** Of this sequence a part was forgotten: who has seen it need not have seen all of it. */
  private long tornSequence = NONE;

  /** Up to this sequence a full account has said everything. */
  private long coveredThrough;

  private long toldSequence;

  private @Nullable Outlet<U> outlet;

  Outbox(int capacity, long keepMs, long forgottenThrough, Budget budget, Parser<U> parser) {
    this.share = budget.share();
    this.kept = new KeptMessages<>(parser);
    this.capacity = capacity;
    this.keepMs = keepMs;
    this.forgottenThrough = forgottenThrough;
    this.coveredThrough = forgottenThrough;
  }

  /** Keeps a message and tells it; nothing happens if a full account has covered it already. */
  void tell(long sequence, long timeMs, News<U> news) {
    if (sequence <= coveredThrough) {
      return;
    }
    U message = news.after(toldSequence);
    toldSequence = sequence;
    share.add(kept.add(sequence, timeMs, message));
    while (!kept.isEmpty() && hasTooMuch(timeMs)) {
      forgottenThrough = forgetFirst();
      if (forgottenThrough == toldSequence || isKept(forgottenThrough)) {
        tornSequence = forgottenThrough;
      }
    }
    if (outlet != null) {
      outlet.tell(message);
    }
  }

  private boolean isKept(long sequence) {
    return !kept.isEmpty() && kept.firstSequence() == sequence;
  }

  private boolean hasTooMuch(long timeMs) {
    return kept.size() > capacity
        || kept.firstTimeMs() < timeMs - keepMs
        || share.isTooMuch()
        || kept.isFull();
  }

  /** Returns its sequence. */
  private long forgetFirst() {
    long sequence = kept.firstSequence();
    share.remove(kept.removeFirst());
    return sequence;
  }

  /** Whether everything after {@code sequence} is still here. */
  boolean reachesBackTo(long sequence) {
    return sequence >= forgottenThrough && sequence != tornSequence;
  }

  /** What whoever has seen everything up to {@code sequence} may have missed. */
  List<U> after(long sequence) {
    return kept.from(kept.countOf(sequence) > 1 ? sequence : sequence + 1);
  }

  /** A full account at {@code sequence} has been given: what was before need not be kept. */
  void coveredThrough(long sequence) {
    while (!kept.isEmpty()) {
      forgetFirst();
    }
    kept.clear();
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
