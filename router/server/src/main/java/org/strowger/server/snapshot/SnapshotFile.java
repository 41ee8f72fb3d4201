package org.strowger.server.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which snapshot a file is: that of the state after the entry {@code sequence}, which is of {@code
 * day} (UTC, by the router's time). Both stand in its name. It lies beside the journal's own files.
 */
record SnapshotFile(LocalDate day, long sequence) {
  private static final String UNFINISHED = ".unfinished";
  private static final Pattern NAME =
      Pattern.compile("(\\d{4,}-\\d\\d-\\d\\d)-(\\d{19})\\.snapshot(\\.unfinished)?");
  private static final int SEQUENCE_DIGITS = 19;

  static SnapshotFile of(long timeMs, long sequence) {
    return new SnapshotFile(
        LocalDate.ofInstant(Instant.ofEpochMilli(timeMs), ZoneOffset.UTC), sequence);
  }

  /** Those of {@code names} that are finished, newest first. */
  static List<SnapshotFile> among(List<String> names) {
    List<SnapshotFile> files = new ArrayList<>();
    for (String name : names) {
      SnapshotFile file = isUnfinished(name) ? null : parse(name);
      if (file != null) {
        files.add(file);
      }
    }
    files.sort(Comparator.comparingLong(SnapshotFile::sequence).reversed());
    return files;
  }

  /** Whether {@code name} is of one that was never finished. */
  static boolean isUnfinished(String name) {
    return name.endsWith(UNFINISHED) && parse(name) != null;
  }

  private static @Nullable SnapshotFile parse(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return null;
    }
    try {
      return new SnapshotFile(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2)));
    } catch (DateTimeParseException | NumberFormatException e) {
      return null;
    }
  }

  String name() {
    String digits = Long.toString(sequence);
    return day + "-" + "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits + ".snapshot";
  }

  /** What it is called while it is written and read back. */
  String unfinishedName() {
    return name() + UNFINISHED;
  }
}
