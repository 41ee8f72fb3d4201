package org.strowger.server.journal;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;

/** Puts entries into lines for people or, as JSON, for programs. Stateless, for any thread. */
public final class JournalPrinter {
  private static final DateTimeFormatter ISO_UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final JsonFormat.Printer JSON =
      JsonFormat.printer().omittingInsignificantWhitespace();

  private JournalPrinter() {}

  /** Hands the line of every entry that {@code filter} lets through to {@code lines}. */
  public static void print(
      JournalReader journal, EntryFilter filter, Form form, Consumer<String> lines) {
    journal.read(
        filter.fromSequence(),
        entry -> {
          if (filter.test(entry)) {
            lines.accept(form == Form.JSON ? json(entry) : text(entry));
          }
        });
  }

  /** What a line looks like. */
  public enum Form {
    TEXT,
    JSON
  }

  /** Sequence, time, command, what came of it. */
  public static String text(JournalEntry entry) {
    StringBuilder line = new StringBuilder();
    line.append(entry.sequence())
        .append(' ')
        .append(ISO_UTC.format(Instant.ofEpochMilli(entry.timeMs())))
        .append(' ')
        .append(entry.command())
        .append(entry.administrator() == null ? "" : " by " + entry.administrator())
        .append(" -> ");
    for (Event event : entry.events()) {
      line.append(event).append(", ");
    }
    return line.append(reply(entry.reply())).toString();
  }

  private static String reply(Reply reply) {
    return switch (reply) {
      case Reply.Accepted(var interaction) ->
          interaction == null ? "accepted" : "accepted as interaction " + interaction;
      case Reply.Rejected rejected -> "rejected " + rejected.reason() + ": " + rejected.detail();
    };
  }

  /** The message of journal.proto in proto3's JSON form. */
  public static String json(JournalEntry entry) {
    try {
      return JSON.print(JournalCodec.encode(entry));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("entry " + entry.sequence() + " has no JSON form", e);
    }
  }
}
