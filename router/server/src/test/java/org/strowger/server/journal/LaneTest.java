package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;

class LaneTest {
  private static final int ENTRIES = 10_001;

  private static JournalEntry entry(long sequence) {
    return new JournalEntry(sequence, 1, new AdvanceTime(), List.of(), Reply.ACCEPTED);
  }

  @Test
  void whatIsHandedOverIsConsumedInOrderToTheLast() {
    List<Long> seen = new ArrayList<>();
    try (Lane lane = new Lane("lane", one -> seen.add(one.sequence()))) {
      LongStream.rangeClosed(1, ENTRIES).forEach(sequence -> lane.accept(entry(sequence)));
      lane.finish();
      assertEquals(LongStream.rangeClosed(1, ENTRIES).boxed().toList(), seen);
    }
  }

  @Test
  void whoReadsIsToldWhatTheConsumerHasThrownAndIsNeverHeldUp() {
    IllegalStateException broken = new IllegalStateException("broken");
    List<Long> seen = new ArrayList<>();
    try (Lane lane =
        new Lane(
            "lane",
            one -> {
              seen.add(one.sequence());
              if (one.sequence() == 700) {
                throw broken;
              }
            })) {
      assertSame(
          broken,
          assertThrows(
              IllegalStateException.class,
              () -> {
                LongStream.rangeClosed(1, ENTRIES).forEach(i -> lane.accept(entry(i)));
                lane.finish();
              }));
    }
    assertEquals(700, seen.size(), "nothing was consumed after it");
  }

  @Test
  void whatIsOnItsWayIsDroppedWhereReadingBreaksOff() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Long> seen = new ArrayList<>();
    try (Lane lane =
        new Lane(
            "lane",
            one -> {
              first.countDown();
              awaitQuietly(goOn);
              seen.add(one.sequence());
            })) {
      LongStream.rangeClosed(1, 1_000).forEach(sequence -> lane.accept(entry(sequence)));
      first.await();
      Thread reading = Thread.currentThread();
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            while (reading.getState() != Thread.State.WAITING) {
              Thread.onSpinWait();
            }
            goOn.countDown();
          });
    }
    assertEquals(256, seen.size(), "the batch in hand, and none of those behind it");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
