package org.strowger.server.snapshot;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.strowger.proto.v1.AdminProto;
import org.strowger.proto.v1.CommonProto;
import org.strowger.proto.v1.JournalEntry;
import org.strowger.proto.v1.JournalProto;
import org.strowger.proto.v1.SnapshotProto;

/** What ties a snapshot to its journal and to the version that wrote it. Stateless, any thread. */
final class SnapshotHashes {
  /** Raised where the core's hash comes out otherwise though the storage format is the same. */
  private static final byte CORE_HASH_VERSION = 1;

  private static final long FORMAT =
      first8(
          sha256(
              new byte[] {CORE_HASH_VERSION},
              AdminProto.getDescriptor().toProto().toByteArray(),
              CommonProto.getDescriptor().toProto().toByteArray(),
              JournalProto.getDescriptor().toProto().toByteArray(),
              SnapshotProto.getDescriptor().toProto().toByteArray()));

  private SnapshotHashes() {}

  /** Of the storage format that this version knows. */
  static long format() {
    return FORMAT;
  }

  /** Of what an entry was: two journals that part have no entry in common from there on. */
  static long entry(JournalEntry entry) {
    return first8(sha256(entry.toByteArray()));
  }

  private static byte[] sha256(byte[]... pieces) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] piece : pieces) {
        digest.update(piece);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static long first8(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong();
  }
}
