package org.strowger.gateway.video;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.strowger.gateway.video.SignalRefused.Why;

/** One side of a call: the page that has joined, and what it told that the other has not seen. */
final class Seat {
  private enum Word {
    NONE,
    CONNECTED,
    LOST
  }

  private final VideoLimits limits;
  private final Queue<NumberedSignal> held = new ArrayDeque<>();
  private String page = "";
  private int heldBytes;
  private long lastNumber;
  private int candidates;
  private Word word = Word.NONE;
  private @Nullable MediaState media;
  private @Nullable Quality quality;

  Seat(VideoLimits limits) {
    this.limits = limits;
  }

  boolean isTaken() {
    return !page.isEmpty();
  }

  boolean isTakenBy(String somePage) {
    return page.equals(somePage);
  }

  String page() {
    return page;
  }

  void take(String newPage) {
    page = newPage;
    media = null;
  }

  void leave() {
    take("");
    beginRound();
  }

  /** Nothing of the round before counts. */
  void beginRound() {
    held.clear();
    heldBytes = 0;
    lastNumber = 0;
    candidates = 0;
    word = Word.NONE;
  }

  /** Keeps it until the other side has seen it; false if it is there already. */
  boolean add(NumberedSignal numbered) throws SignalRefused {
    if (numbered.number() <= lastNumber) {
      return false;
    }
    int of =
        switch (numbered.signal()) {
          case SessionDescription description -> description.candidates();
          case Candidate _ -> candidates + 1;
        };
    if (of > limits.candidatesMax()) {
      throw new SignalRefused(
          Why.TOO_MANY_SIGNALS,
          "send " + limits.candidatesMax() + " candidates for a description at most");
    }
    int size = numbered.signal().size();
    if (held.size() >= limits.heldMax() || heldBytes + size > limits.heldMaxBytes()) {
      throw new SignalRefused(
          Why.TOO_MANY_SIGNALS, "the other side has not seen what was sent before: wait for it");
    }
    candidates = of;
    lastNumber = numbered.number();
    held.add(numbered);
    heldBytes += size;
    return true;
  }

  /** The other side has seen everything up to this number. */
  void acknowledge(long number) {
    for (NumberedSignal first = held.peek();
        first != null && first.number() <= number;
        first = held.peek()) {
      heldBytes -= first.signal().size();
      held.remove();
    }
  }

  /** What the other side has not acknowledged, in order. */
  List<NumberedSignal> held() {
    return List.copyOf(held);
  }

  /** The number of the last signal that came. */
  long lastNumber() {
    return lastNumber;
  }

  void say(boolean isConnected) {
    word = isConnected ? Word.CONNECTED : Word.LOST;
  }

  /** Whether it had a connection, and says that it has none any more. */
  boolean saysLost() {
    return word == Word.LOST;
  }

  @Nullable MediaState media() {
    return media;
  }

  void show(MediaState state) {
    media = state;
  }

  @Nullable Quality quality() {
    return quality;
  }

  void measure(Quality measured) {
    quality = measured;
  }
}
