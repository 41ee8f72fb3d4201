package org.strowger.server.publish;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
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

  /** Encoded: two objects instead of a tree, which is seldom asked for again. */
  private static final class Kept {
    private final long sequence;
    private final long timeMs;
    private final byte[] message;

    Kept(long sequence, long timeMs, byte[] message) {
      this.sequence = sequence;
      this.timeMs = timeMs;
      this.message = message;
    }
  }

  /** A message that is whole once it says what was told before it, so that no gap goes unseen. */
  interface News<U> {
    U after(long previousSequence);
  }

  private final int capacity;
  private final long keepMs;
  private final Deque<Kept> kept = new ArrayDeque<>();
  private final Budget.Share share;
  private final Parser<U> parser;

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
    this.parser = parser;
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
    byte[] encoded = message.toByteArray();
    kept.addLast(new Kept(sequence, timeMs, encoded));
    share.add(encoded.length);
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
    return !kept.isEmpty() && kept.getFirst().sequence == sequence;
  }

  private boolean hasTooMuch(long timeMs) {
    return kept.size() > capacity || kept.getFirst().timeMs < timeMs - keepMs || share.isTooMuch();
  }

  /** Returns its sequence. */
  private long forgetFirst() {
    Kept first = kept.removeFirst();
    share.remove(first.message.length);
    return first.sequence;
  }

  /** Whether everything after {@code sequence} is still here. */
  boolean reachesBackTo(long sequence) {
    return sequence >= forgottenThrough && sequence != tornSequence;
  }

  /** What whoever has seen everything up to {@code sequence} may have missed. */
  List<U> after(long sequence) {
    long sharing = kept.stream().filter(one -> one.sequence == sequence).count();
    long from = sharing > 1 ? sequence : sequence + 1;
    List<U> missed = new ArrayList<>();
    for (Kept one : kept) {
      if (one.sequence >= from) {
        missed.add(decoded(one));
      }
    }
    return missed;
  }

  private U decoded(Kept one) {
    try {
      return parser.parseFrom(one.message);
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException("what was encoded here can't be read", impossible);
    }
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
