package org.strowger.server.journal;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.strowger.core.Decided;
import org.strowger.core.event.Event;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.JournalEntry;
import org.strowger.proto.v1.JournalEvent;

/**
 * Reads out of a stored entry what was decided, and passes over what was asked: half of its bytes,
 * which no state is made of. Events are taken in by one builder that is used again and again, since
 * a new one for each, with a field for every kind of event, was most of what recovery allocated.
 * For one thread.
 */
final class DecidedReader {
  private static final ExtensionRegistryLite NO_EXTENSIONS =
      ExtensionRegistryLite.getEmptyRegistry();

  private static final int SEQUENCE = tag(JournalEntry.SEQUENCE_FIELD_NUMBER);
  private static final int TIME = tag(JournalEntry.TIME_MS_FIELD_NUMBER);
  private static final int EVENT =
      JournalEntry.EVENTS_FIELD_NUMBER << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;

  private final JournalEvent.Builder event = JournalEvent.newBuilder();

  private record Of(long sequence, long timeMs, List<Event> events) implements Decided {}

  private static int tag(int field) {
    return field << 3 | WireFormat.WIRETYPE_VARINT;
  }

  /** Throws {@link JournalDamaged} where the entry can't be understood. */
  Decided read(long sequence, ByteString entry) {
    return read(sequence, entry.newCodedInput());
  }

  Decided read(long sequence, byte[] entry) {
    return read(sequence, CodedInputStream.newInstance(entry));
  }

  private Decided read(long sequence, CodedInputStream in) {
    try {
      return read(in);
    } catch (IOException | InvalidValue e) {
      throw EntryBytes.notUnderstood(sequence, e);
    }
  }

  private Decided read(CodedInputStream in) throws IOException {
    long sequence = 0;
    long timeMs = 0;
    List<Event> events = new ArrayList<>(4);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == SEQUENCE) {
        sequence = in.readUInt64();
      } else if (tag == TIME) {
        timeMs = in.readInt64();
      } else if (tag == EVENT) {
        in.readMessage(event.clear(), NO_EXTENSIONS);
        events.add(EventCodec.decode(event));
      } else {
        in.skipField(tag);
      }
    }
    return new Of(sequence, timeMs, events);
  }
}
