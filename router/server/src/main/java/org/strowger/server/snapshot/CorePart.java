package org.strowger.server.snapshot;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.util.function.Consumer;
import org.strowger.core.Decided;
import org.strowger.core.StateMachine;
import org.strowger.core.event.Event;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.journal.EventCodec;

/** The section of the machine that decides; its rows are the machine's own row events. */
public final class CorePart implements SnapshotPart {
  public static final String NAME = "core";

  private final StateMachine machine;
  private long rowsSequence;
  private long rowsTimeMs;

  public CorePart(StateMachine machine) {
    this.machine = machine;
  }

  public StateMachine machine() {
    return machine;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void follow(Decided entry) {
    for (Event event : entry.events()) {
      machine.replay(event, entry.sequence(), entry.timeMs());
    }
  }

  @Override
  public void write(Consumer<MessageLite> rows) {
    machine.writeRows(event -> rows.accept(EventCodec.encode(event)));
  }

  @Override
  public void begin(long sequence, long timeMs) {
    rowsSequence = sequence;
    rowsTimeMs = timeMs;
  }

  @Override
  public void restore(ByteString row) throws InvalidProtocolBufferException {
    machine.replay(EventCodec.decode(JournalEvent.parseFrom(row)), rowsSequence, rowsTimeMs);
  }
}
