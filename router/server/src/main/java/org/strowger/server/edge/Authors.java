package org.strowger.server.edge;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Who defined what lately, by the sequence at which it took effect. The journal has no word of
 * administrators, so this begins with the router. Written by the publishing thread, read by any.
 */
final class Authors {
  /** So many are remembered; the oldest is forgotten first. */
  private static final int REMEMBERED_MAX = 10_000;

  private final SequencedMap<Long, String> bySequence = new LinkedHashMap<>();

  /** A definition of theirs took effect. */
  synchronized void note(long sequence, String administrator) {
    if (administrator.isEmpty()) {
      return;
    }
    bySequence.putLast(sequence, administrator);
    if (bySequence.size() > REMEMBERED_MAX) {
      bySequence.pollFirstEntry();
    }
  }

  /** Empty = it is not known. */
  synchronized String of(long sequence) {
    return bySequence.getOrDefault(sequence, "");
  }
}
