package org.strowger.server.figures;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.Decided;
import org.strowger.figures.WaitFold;
import org.strowger.proto.v1.StoredFoldRow;
import org.strowger.server.snapshot.SnapshotPart;

/**
 * What waits are due to, as a part of a snapshot. Its rows stand for themselves, the core's tables
 * in which it follows among them, so that whoever follows waits needs no other section. Belongs to
 * the thread of its fold.
 */
public final class WaitsPart implements SnapshotPart {
  public static final String NAME = "waits";

  private final WaitFold fold;

  public WaitsPart(WaitFold fold) {
    this.fold = fold;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void follow(Decided entry) {
    fold.accept(entry);
  }

  @Override
  public void write(Consumer<MessageLite> rows) {
    fold.writeRows(row -> rows.accept(FoldRowCodec.encode(row)));
  }

  @Override
  public void begin(long sequence, long timeMs) {
    fold.begin(sequence, timeMs);
  }

  @Override
  public void restore(ByteString row) throws InvalidProtocolBufferException {
    fold.restore(FoldRowCodec.decode(StoredFoldRow.parseFrom(row), List.of()));
  }
}
