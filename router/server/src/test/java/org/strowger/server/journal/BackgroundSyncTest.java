package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Files that are written by somebody else, on a disk that forgets what was not synced. */
class BackgroundSyncTest {
  private static final byte[] BYTES = {1, 2, 3};

  private final ForgetfulDisk disk = new ForgetfulDisk();
  private final AtomicLong written = new AtomicLong();
  private final BackgroundSync sync = new BackgroundSync(disk, ".cq4", written::get);

  @Test
  void whatWasWrittenIsOnTheDiskAfterTheNextLook() throws IOException {
    write("20261122.cq4");
    disk.syncNames();
    sync.look();
    assertFalse(disk.hasUnsynced());
    assertArrayEquals(BYTES, disk.afterPowerFailure(new SplittableRandom(1)).bytes("20261122.cq4"));
  }

  @Test
  void whereNothingWasWrittenNothingIsSynced() throws IOException {
    write("20261122.cq4");
    sync.look();
    sync.look();
    assertEquals(1, disk.syncs());
  }

  @Test
  void atTheTurnOfTheDayTheOldFileIsSyncedToo() throws IOException {
    write("20261122.cq4");
    sync.look();
    write("20261122.cq4");
    write("20261123.cq4");
    sync.look();
    assertFalse(disk.hasUnsynced());
  }

  @Test
  void otherFilesOfTheFolderAreLeftAlone() throws IOException {
    write("20261122.cq4");
    write("snapshot-7");
    sync.look();
    assertEquals(1, disk.syncs());
  }

  @Test
  void aSyncThatFailsIsTriedAgainAtTheNextLook() throws IOException {
    write("20261122.cq4");
    disk.failNextSync();
    sync.look();
    sync.look();
    assertEquals(2, disk.syncs());
  }

  private void write(String name) throws IOException {
    try (DiskFile file = disk.names().contains(name) ? disk.open(name) : disk.create(name)) {
      long end = file.size();
      file.write(ByteBuffer.wrap(BYTES), end);
      written.incrementAndGet();
      assertTrue(file.size() > end);
    }
  }
}
