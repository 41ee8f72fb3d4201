package org.strowger.cluster;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.Command;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.server.journal.CommandCodec;
import org.strowger.server.journal.JournalCodec;

/**
 * What passes between clients and the cluster: a byte that says what it is, the number by which the
 * client knows its question again, and a message of the storage format. Stateless, for any thread.
 */
final class ClusterMessages {
  private static final byte COMMAND = 1;
  private static final byte ENTRY = 2;
  private static final byte ENTRY_WITHOUT_EVENTS = 3;
  private static final byte NO_EFFECT = 4;
  private static final byte REFUSED = 5;

  private static final int HEADER_BYTES = Byte.BYTES + Long.BYTES;

  /**
   * The length of every term, which bounds a message to an eighth of it. Terms are sparse files:
   * what is not used takes no room.
   */
  static final String TERM_LENGTH = "32m";

  /** The largest message either way, the header included; leaves room for Aeron's own headers. */
  static final int BYTES_MAX = (4 << 20) - 1_024;

  private ClusterMessages() {}

  /** A command that was asked for, or why it can't be read. */
  sealed interface Question {
    long number();

    record Asked(long number, Command command) implements Question {}

    record Unreadable(long number, String sentence) implements Question {}
  }

  /** Throws {@link InvalidValue} where the command is too large for the log. */
  static byte[] question(long number, Command command) {
    byte[] message = message(COMMAND, number, CommandCodec.encode(command).toByteArray());
    if (message.length > BYTES_MAX) {
      throw new InvalidValue("command", tooLarge(message.length));
    }
    return message;
  }

  /** Total: whatever it is given, it never throws. */
  static Question readQuestion(DirectBuffer buffer, int offset, int length) {
    if (length < HEADER_BYTES) {
      return new Question.Unreadable(
          0, "a message of " + length + " bytes is no command: send a kind and a number first");
    }
    ByteBuffer message = copy(buffer, offset, length);
    byte kind = message.get();
    long number = message.getLong();
    if (kind != COMMAND) {
      return new Question.Unreadable(
          number, "kind is " + kind + ", which this version does not know: send a command");
    }
    if (length > BYTES_MAX) {
      return new Question.Unreadable(number, "command " + tooLarge(length));
    }
    try {
      return new Question.Asked(number, CommandCodec.decode(JournalCommand.parseFrom(message)));
    } catch (InvalidProtocolBufferException broken) {
      return new Question.Unreadable(
          number, "command is no message of the storage format (" + broken.getMessage() + ")");
    } catch (RuntimeException broken) {
      // Nothing has been decided yet, so whatever is wrong with it can do no harm.
      return new Question.Unreadable(number, "command can't be read: " + broken.getMessage());
    }
  }

  private static String tooLarge(int length) {
    return "takes " + length + " bytes, but the log takes " + BYTES_MAX + ": send less at once";
  }

  /** Without its events where it would be too large with them. */
  static byte[] answer(long number, JournalEntry entry) {
    var wire = JournalCodec.encode(entry);
    return wire.getSerializedSize() + HEADER_BYTES <= BYTES_MAX
        ? message(ENTRY, number, wire.toByteArray())
        : message(
            ENTRY_WITHOUT_EVENTS, number, wire.toBuilder().clearEvents().build().toByteArray());
  }

  static byte[] noEffect(long number) {
    return message(NO_EFFECT, number, new byte[0]);
  }

  static byte[] refusal(long number, String sentence) {
    return message(REFUSED, number, sentence.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] message(byte kind, long number, byte[] payload) {
    return ByteBuffer.allocate(HEADER_BYTES + payload.length)
        .put(kind)
        .putLong(number)
        .put(payload)
        .array();
  }

  /** Which question an answer is to. */
  static long numberOf(DirectBuffer buffer, int offset) {
    return copy(buffer, offset, HEADER_BYTES).getLong(Byte.BYTES);
  }

  /** Throws {@link InvalidValue} where it is no answer of this version. */
  static Answer readAnswer(DirectBuffer buffer, int offset, int length) {
    ByteBuffer message = copy(buffer, offset, length);
    byte kind = message.get();
    message.getLong();
    return switch (kind) {
      case ENTRY -> new Answer.Decided(entry(message), true);
      case ENTRY_WITHOUT_EVENTS -> new Answer.Decided(entry(message), false);
      case NO_EFFECT -> new Answer.NoEffect();
      case REFUSED -> new Answer.Refused(StandardCharsets.UTF_8.decode(message).toString());
      default ->
          throw new InvalidValue("kind", "is " + kind + ", which this version does not know");
    };
  }

  private static JournalEntry entry(ByteBuffer message) {
    try {
      return JournalCodec.decode(org.strowger.proto.v1.JournalEntry.parseFrom(message));
    } catch (InvalidProtocolBufferException broken) {
      throw new InvalidValue(
          "entry", "is no message of the storage format: " + broken.getMessage());
    }
  }

  private static ByteBuffer copy(DirectBuffer buffer, int offset, int length) {
    byte[] bytes = new byte[length];
    buffer.getBytes(offset, bytes);
    return ByteBuffer.wrap(bytes);
  }
}
