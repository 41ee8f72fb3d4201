package org.strowger.client;

import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.StreamEventsRequest;
import org.strowger.proto.v1.StreamEventsResponse;

/**
 * How far a stream has been told, and whether what comes next fits. Belongs to one thread at a
 * time; {@link #throughSequence} may be read by any.
 */
final class EventPosition {
  /** Nothing has come yet of a stream that begins with now. */
  private static final long UNKNOWN = -1;

  private final boolean unfiltered;
  private volatile long throughSequence;

  EventPosition(StreamEventsRequest request) {
    unfiltered =
        request.getFilter().getKindsCount() == 0
            && request.getFilter().getQueueIdsCount() == 0
            && request.getFilter().getAgentIdsCount() == 0;
    throughSequence = request.getFromSequence() == 0 ? UNKNOWN : request.getFromSequence() - 1;
  }

  /** Everything wanted up to here has been told; -1 = it is not known yet where now is. */
  long throughSequence() {
    return throughSequence;
  }

  /** What to ask for next; 0 = what comes from now on. */
  long resumeFrom() {
    return throughSequence + 1;
  }

  /** A message begins. Throws {@link EventGapException} where it is not the next one. */
  void begin(StreamEventsResponse message) {
    long previous = message.getPreviousSequence();
    if (throughSequence == UNKNOWN) {
      throughSequence = previous;
    }
    if (previous != throughSequence || message.getThroughSequence() < previous) {
      throw new EventGapException(
          "The router goes on after sequence "
              + previous
              + ", but everything up to "
              + throughSequence
              + " was told.");
    }
  }

  /** An entry is about to be told. Throws {@link EventGapException} where it is not the next. */
  void check(EventEntry entry, StreamEventsResponse message) {
    long sequence = entry.getSequence();
    boolean fits = unfiltered ? sequence == throughSequence + 1 : sequence > throughSequence;
    if (!fits || sequence > message.getThroughSequence()) {
      throw new EventGapException(
          "Entry " + sequence + " follows entry " + throughSequence + " in the stream.");
    }
  }

  /** An entry has been told. */
  void told(EventEntry entry) {
    throughSequence = entry.getSequence();
  }

  /** All of a message has been told. Throws {@link EventGapException} where it promised more. */
  void end(StreamEventsResponse message) {
    if (unfiltered && throughSequence != message.getThroughSequence()) {
      throw new EventGapException(
          "The router told entries up to "
              + throughSequence
              + ", but says they reach to "
              + message.getThroughSequence()
              + ".");
    }
    throughSequence = message.getThroughSequence();
  }
}
