package org.strowger.bench;

import java.nio.file.Path;
import java.util.Objects;
import net.openhft.chronicle.bytes.SyncMode;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import org.strowger.core.JournalEntry;
import org.strowger.server.journal.JournalCodec;

/**
 * What plain files are held against: a Chronicle Queue that syncs for good (MS_SYNC) at the end of
 * each batch. The router does not use it; decision 27 says why. It promises a little less than
 * asked for: what an earlier block holds is synced only when that block is released.
 */
final class SyncedChronicle implements JournalBench.Contender {
  private final ChronicleQueue queue;
  private final ExcerptAppender appender;

  SyncedChronicle(Path directory) {
    queue =
        SingleChronicleQueueBuilder.binary(directory)
            .rollCycle(RollCycles.FAST_DAILY)
            .syncMode(SyncMode.SYNC)
            .build();
    appender = queue.createAppender();
  }

  @Override
  public void append(JournalEntry entry) {
    byte[] bytes = JournalCodec.encode(entry).toByteArray();
    try (DocumentContext document = appender.writingDocument()) {
      Objects.requireNonNull(document.wire()).bytes().writeInt(bytes.length).write(bytes);
    }
  }

  @Override
  public void sync() {
    appender.sync();
  }

  @Override
  public void close() {
    appender.close();
    queue.close();
  }
}
