package org.strowger.server.snapshot;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.util.function.Consumer;
import org.strowger.core.Decided;
import org.strowger.proto.v1.BoardRow;
import org.strowger.server.board.LiveBoard;

/** The live board's section. */
public record BoardPart(LiveBoard board) implements SnapshotPart {
  public static final String NAME = "board";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void follow(Decided entry) {
    board.follow(entry);
  }

  @Override
  public void write(Consumer<MessageLite> rows) {
    board.writeRows(rows);
  }

  @Override
  public void begin(long sequence, long timeMs) {
    board.beginRows(sequence, timeMs);
  }

  @Override
  public void restore(ByteString row) throws InvalidProtocolBufferException {
    board.restore(BoardRow.parseFrom(row));
  }
}
