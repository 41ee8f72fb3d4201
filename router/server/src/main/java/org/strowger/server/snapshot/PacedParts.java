package org.strowger.server.snapshot;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.strowger.core.Decided;

/**
 * Parts that ask before each entry and each row, so that whoever is asked can rest: a snapshot of a
 * large centre is long work beside a router that needs the processor. Where the answer is that it
 * is cancelled, a {@link CancellationException} ends what is followed or written; what is being
 * restored is restored.
 */
record PacedParts(SnapshotParts parts, BooleanSupplier cancelled) implements SnapshotParts {
  @Override
  public CorePart core() {
    return parts.core();
  }

  @Override
  public List<SnapshotPart> others() {
    return parts.others();
  }

  @Override
  public List<SnapshotPart> all() {
    return parts.all().stream().<SnapshotPart>map(PacedPart::new).toList();
  }

  @Override
  public void follow(Decided entry) {
    goOn();
    parts.follow(entry);
  }

  private void goOn() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the router is closing");
    }
  }

  private final class PacedPart implements SnapshotPart {
    private final SnapshotPart part;

    PacedPart(SnapshotPart part) {
      this.part = part;
    }

    @Override
    public String name() {
      return part.name();
    }

    @Override
    public void follow(Decided entry) {
      goOn();
      part.follow(entry);
    }

    @Override
    public void write(Consumer<MessageLite> rows) {
      part.write(row -> {
        goOn();
        rows.accept(row);
      });
    }

    @Override
    public void begin(long sequence, long timeMs) {
      part.begin(sequence, timeMs);
    }

    /** Half restored parts would pass for a snapshot that can't be understood. */
    @Override
    public void restore(ByteString row) throws InvalidProtocolBufferException {
      var _ = cancelled.getAsBoolean();
      part.restore(row);
    }
  }
}
