package org.strowger.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.Event;

/**
 * The SHA-256 of an event log, computed as it is written: of each event the sequence of its entry,
 * the time and the event in words, a line each. Two plays with the same digest were alike to the
 * last event. One thread.
 */
public final class EventDigest implements Consumer<JournalEntry> {
  private final MessageDigest digest;
  private long events;

  public EventDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void accept(JournalEntry entry) {
    for (Event event : entry.events()) {
      events++;
      String line = entry.sequence() + " " + entry.timeMs() + " " + event + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** How many events there were. */
  public long events() {
    return events;
  }

  /** In hexadecimal; to be asked once, at the end. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
