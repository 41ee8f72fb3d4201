package org.strowger.server.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.strowger.server.ring.FailStop.Failure;
import org.strowger.server.ring.FailStop.Kind;
import org.strowger.server.ring.Watchdog.Watched;

/** The watchdog, whose looks the test takes itself. */
class WatchdogTest {
  private static final Duration LIMIT = Watchdog.LOOK_EVERY.multipliedBy(4);

  private final CompletableFuture<Failure> failure = new CompletableFuture<>();
  private boolean work;
  private long done;
  private final Watchdog watchdog =
      new Watchdog(
          List.of(
              new Watched(
                  "journal", () -> work, () -> done, () -> Thread.currentThread().getStackTrace()),
              new Watched("publish", () -> false, () -> 0, () -> new StackTraceElement[0])),
          LIMIT,
          new FailStop(failure::complete));

  @Test
  void whoHasNothingToDoMayStandStillForEver() {
    look(100);
    assertNull(watchdog.worst());
    assertFalse(failure.isDone());
  }

  @Test
  void whoIsSlowButMovesIsLeftAlone() {
    work = true;
    for (int i = 0; i < 100; i++) {
      look(3);
      done++;
      look(1);
    }
    assertFalse(failure.isDone());
  }

  @Test
  void whoHasWorkAndDoesNotMoveIsTheEnd() {
    work = true;
    look(3);
    assertEquals(
        new Stall("journal", Watchdog.LOOK_EVERY.multipliedBy(3)),
        Objects.requireNonNull(watchdog.worst()));
    assertEquals(Duration.ZERO, watchdog.stalledFor("publish"));
    assertFalse(failure.isDone());
    look(1);
    Failure told = failure.join();
    assertEquals(Kind.STALLED, told.kind());
    assertEquals(
        "the journal stage has not moved for 1 s though it has work (health.stall-max-ms)",
        told.reason());
    assertTrue(told.cause().getStackTrace().length > 0, "it says where the stage stands");
  }

  @Test
  void whatIsMadeUpForCountsNoMore() {
    work = true;
    look(3);
    done++;
    look(1);
    assertNull(watchdog.worst());
    look(3);
    assertFalse(failure.isDone());
  }

  /** Nobody looks while the machine sleeps, so an hour asleep is the time of one look. */
  @Test
  void timeInWhichNobodyLookedDoesNotCount() {
    work = true;
    look(1);
    assertEquals(Watchdog.LOOK_EVERY, Objects.requireNonNull(watchdog.worst()).lasted());
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      watchdog.look();
    }
  }
}
