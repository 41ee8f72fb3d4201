package org.strowger.server.journal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Which file of a file journal: it holds the entries of one day (UTC, by the router's time), from
 * {@code firstSequence} on, up to where the next file begins. Both stand in its name.
 */
record JournalFile(LocalDate day, long firstSequence) {
  /** Magic (8 bytes), first sequence (8), salt (8), CRC32C of these (4); all big-endian. */
  static final int HEADER_BYTES = 8 + 8 + 8 + 4;

  /** The last byte is the version of the format. */
  private static final long MAGIC = 0x5354_5257_4A4E_4C01L; // "STRWJNL", 1

  private static final Pattern NAME =
      Pattern.compile("(\\d{4,}-\\d\\d-\\d\\d)-(\\d{19})\\.journal");
  private static final int SEQUENCE_DIGITS = 19;

  static JournalFile of(long timeMs, long firstSequence) {
    return new JournalFile(dayOf(timeMs), firstSequence);
  }

  static LocalDate dayOf(long timeMs) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(timeMs), ZoneOffset.UTC);
  }

  /** Those of {@code names} that are a journal's, in the order of their entries. */
  static List<JournalFile> among(List<String> names) {
    List<JournalFile> files = new ArrayList<>();
    for (String name : names) {
      JournalFile file = parse(name);
      if (file != null) {
        files.add(file);
      }
    }
    files.sort(Comparator.comparingLong(JournalFile::firstSequence));
    return files;
  }

  private static @Nullable JournalFile parse(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return null;
    }
    try {
      return new JournalFile(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2)));
    } catch (DateTimeParseException | NumberFormatException e) {
      return null;
    }
  }

  String name() {
    String digits = Long.toString(firstSequence);
    return day + "-" + "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits + ".journal";
  }

  /** {@code salt} makes the checksums of this file its own; see {@link Frame}. */
  ByteBuffer header(long salt) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    header.putLong(MAGIC).putLong(firstSequence).putLong(salt);
    return header.putInt(checksum(header)).flip();
  }

  /** The salt that {@code header} says, or null where it is not the whole header of this file. */
  @Nullable Long saltIn(ByteBuffer header) {
    return header.remaining() == HEADER_BYTES
            && header.getLong(0) == MAGIC
            && header.getLong(8) == firstSequence
            && header.getInt(HEADER_BYTES - 4) == checksum(header)
        ? Long.valueOf(header.getLong(16))
        : null;
  }

  private static int checksum(ByteBuffer header) {
    CRC32C crc = new CRC32C();
    crc.update(header.duplicate().position(0).limit(HEADER_BYTES - 4));
    return (int) crc.getValue();
  }
}
