package org.strowger.launcher;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers everything that a router has told its clients, and what can't be right about it: what
 * was told once must be in the journal for ever. Told by any client's thread.
 */
final class Witness {
  /** Customers whose arrival was acknowledged, and the interaction they became. */
  final Map<String, Long> arrived = new ConcurrentHashMap<>();

  /** Customers of whom it was told that it is over. */
  final Set<String> ended = ConcurrentHashMap.newKeySet();

  /** Offers whose acceptance was acknowledged to the agent. */
  final Set<Long> accepted = ConcurrentHashMap.newKeySet();

  /** Interactions whose end was acknowledged to the agent. */
  final Set<Long> endedByAgent = ConcurrentHashMap.newKeySet();

  /** What no router may tell, in sentences; empty as it should be. */
  final Queue<String> complaints = new ConcurrentLinkedQueue<>();

  /** The newest sequence that anyone was told of. */
  private final AtomicLong toldSequence = new AtomicLong();

  private final AtomicLong followedSequence = new AtomicLong();
  private final AtomicLong boardSequence = new AtomicLong();
  private final AtomicLong boards = new AtomicLong();

  void arrived(String key, long interaction) {
    Long before = arrived.putIfAbsent(key, interaction);
    if (before != null && before != interaction) {
      complaints.add(key + " became " + before + " and " + interaction);
    }
  }

  void ended(String key) {
    if (!ended.add(key)) {
      complaints.add(key + " was told to have ended twice");
    }
  }

  /** An entry came on the event stream: every one, once, in order, over all kills. */
  void followed(long sequence) {
    long before = followedSequence.getAndSet(sequence);
    if (sequence != before + 1) {
      complaints.add("the event stream went from " + before + " to " + sequence);
    }
    told(sequence);
  }

  /** A supervisor saw the board of that sequence: never an older one than before. */
  void board(long sequence) {
    boards.incrementAndGet();
    long before = boardSequence.getAndSet(sequence);
    if (sequence < before) {
      complaints.add("the board went back from " + before + " to " + sequence);
    }
    told(sequence);
  }

  private void told(long sequence) {
    toldSequence.accumulateAndGet(sequence, Math::max);
  }

  long toldSequence() {
    return toldSequence.get();
  }

  long followedSequence() {
    return followedSequence.get();
  }

  long boards() {
    return boards.get();
  }
}
