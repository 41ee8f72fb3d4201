package org.strowger.server.journal;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.JournalEntry;

/**
 * What a store gives back for an entry, understood or refused as {@link JournalDamaged}. Stateless,
 * for any thread.
 */
final class EntryBytes {
  private EntryBytes() {}

  static JournalEntry parse(long sequence, byte[] entry) {
    return parse(sequence, UnsafeByteOperations.unsafeWrap(entry));
  }

  static JournalEntry parse(long sequence, ByteString entry) {
    try {
      return JournalEntry.parseFrom(entry);
    } catch (InvalidProtocolBufferException e) {
      throw notUnderstood(sequence, e);
    }
  }

  static org.strowger.core.JournalEntry decode(long sequence, byte[] entry) {
    return decode(sequence, parse(sequence, entry));
  }

  static org.strowger.core.JournalEntry decode(long sequence, JournalEntry entry) {
    try {
      return JournalCodec.decode(entry);
    } catch (InvalidValue e) {
      throw notUnderstood(sequence, e);
    }
  }

  static JournalDamaged notUnderstood(long sequence, Exception why) {
    return new JournalDamaged(
        sequence, "can't be understood by this version: " + why.getMessage(), why);
  }
}
