package org.strowger.server.figures;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.Decided;
import org.strowger.figures.Count;
import org.strowger.figures.FiguresFold;
import org.strowger.proto.v1.StoredFoldRow;
import org.strowger.server.snapshot.SnapshotPart;

/** What is counted, as a part of a snapshot. Belongs to the thread of its fold. */
public final class FiguresPart implements SnapshotPart {
  private final FiguresFold fold;
  private List<Count> columns = List.of();

  public FiguresPart(FiguresFold fold) {
    this.fold = fold;
  }

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public void follow(Decided entry) {
    fold.accept(entry);
  }

  @Override
  public void write(Consumer<MessageLite> rows) {
    rows.accept(FoldRowCodec.columns());
    fold.writeRows(row -> rows.accept(FoldRowCodec.encode(row)));
  }

  @Override
  public void begin(long sequence, long timeMs) {
    fold.begin(sequence, timeMs);
  }

  @Override
  public void restore(ByteString row) throws InvalidProtocolBufferException {
    StoredFoldRow wire = StoredFoldRow.parseFrom(row);
    if (wire.hasColumns()) {
      columns = FoldRowCodec.columns(wire.getColumns());
    } else {
      fold.restore(FoldRowCodec.decode(wire, columns));
    }
  }
}
