package org.strowger.server.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.explain.WaitCause;
import org.strowger.figures.By;
import org.strowger.figures.Count;
import org.strowger.figures.Counting;
import org.strowger.figures.FiguresFold;
import org.strowger.figures.FiguresRow;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.Life;
import org.strowger.figures.Period;
import org.strowger.figures.Sheet;
import org.strowger.figures.Stage;
import org.strowger.figures.Unanswered;
import org.strowger.figures.WaitFold;
import org.strowger.figures.WaitRow;
import org.strowger.server.RandomCentre;

/** Whatever happens, nobody and no time is lost or counted twice. */
class FiguresSimulationTest {
  private static final long SEED = Long.getLong("figures.seed", 21);
  private static final int COMMANDS = 20_000;

  /** So many that conferences come up, and whoever is handed over by one. */
  private static final int RARE_COMMANDS = 100_000;

  private static final int COMPARE_EVERY = 50;

  private static final FiguresTerms HALF_HOURS =
      new FiguresTerms(
          Counting.INTERACTION,
          FiguresTerms.TARGET_OF_QUEUE,
          FiguresTerms.SHORT_ABANDON_MS,
          Period.HALF_HOUR,
          100_000,
          Long.MIN_VALUE,
          Long.MAX_VALUE);

  private final FiguresFold figures =
      new FiguresFold(List.of(HALF_HOURS, HALF_HOURS.whole()), List.of());
  private final WaitFold waits = new WaitFold(List.of(HALF_HOURS, HALF_HOURS.whole()));
  private final TimeBook book = new TimeBook();
  private RandomCentre centre = new RandomCentre(SEED, this::read);
  private long timeMs;

  private void read(JournalEntry entry) {
    timeMs = entry.timeMs();
    figures.accept(entry);
    waits.accept(entry);
    book.accept(entry);
  }

  @Test
  void everybodyWhoComesIsAnsweredOrLeavesOrWaits() {
    run(this::everybodyIsThere);
    Sheet all = all();
    for (Count count : Count.values()) {
      assertTrue(all.get(count) > 0, "too little happened to prove anything: no " + count);
    }
  }

  private void everybodyIsThere() {
    for (By by : new By[] {By.ALL, By.QUEUE, By.CHANNEL}) {
      for (FiguresRow row : rows(Period.WHOLE, by)) {
        Sheet sheet = row.sheet();
        assertEquals(
            sum(sheet, Count.ARRIVED, Count.MOVED_IN, Count.RETURNED),
            row.waiting()
                + sum(
                    sheet,
                    Count.ANSWERED,
                    Count.ANSWERED_AGAIN,
                    Count.ABANDONED,
                    Count.ABANDONED_AGAIN,
                    Count.MOVED_OUT,
                    Count.TURNED_AWAY,
                    Count.REMOVED),
            () -> where() + " " + row);
      }
    }
    assertEquals(all().get(Count.MOVED_IN), all().get(Count.MOVED_OUT), where());
  }

  @Test
  void everyOfferComesToOneEnd() {
    run(() -> {
      long pending = figures.fold().lives().stream().mapToLong(Life::offersPending).sum();
      Sheet all = all();
      assertEquals(
          all.get(Count.OFFERS),
          pending + sum(all, Count.ACCEPTED, Count.DECLINED, Count.MISSED, Count.RESCINDED),
          where());
    });
  }

  /** Each by itself: what one loses no other may gain. */
  @Test
  void theTimesOfItsPartsAddUpToTheLifeOfEachInteraction() {
    LifeBook lives = new LifeBook();
    FiguresFold told = new FiguresFold(List.of(HALF_HOURS.whole()), List.of(lives));
    centre =
        new RandomCentre(
            SEED,
            entry -> {
              timeMs = entry.timeMs();
              told.accept(entry);
              lives.accept(entry);
            });
    run(RARE_COMMANDS, () -> lives.check(told.fold().lives(), where()));
    for (LifeBook.Kind kind : LifeBook.Kind.values()) {
      assertTrue(lives.count(kind) > 0, "too few to prove anything: " + lives);
    }
  }

  @Test
  void theTimesOfItsSegmentsAddUpToTheLifeOfAnInteraction() {
    run(() -> {
      long open = 0;
      for (Life life : figures.fold().lives()) {
        // What is told already of one that still lives: all before its present stay or segment.
        open += LifeBook.beganMs(life) - life.arrivedMs();
      }
      assertEquals(
          book.livedMs() + open,
          sum(
              all(),
              Count.SCHEDULED_MS,
              Count.LINE_MS,
              Count.TALK_MS,
              Count.HOLD_MS,
              Count.ASLEEP_MS,
              Count.WRAP_UP_MS),
          where());
    });
  }

  /**
   * The stays in line that figures count are the waits that the ledger charges, counted each in its
   * own way: the one by events, the other by the core's tables.
   */
  @Test
  void everyMomentInLineIsChargedToOneCause() {
    run(() -> {
      for (By by : new By[] {By.ALL, By.QUEUE, By.CHANNEL}) {
        Map<String, Long> lineMs = new TreeMap<>();
        rows(Period.WHOLE, by)
            .forEach(row -> add(lineMs, row.id(), row.sheet().get(Count.LINE_MS)));
        for (Life life : figures.fold().lives()) {
          if (life.stage() == Stage.IN_LINE) {
            String id =
                switch (by) {
                  case QUEUE -> life.queue().value();
                  case CHANNEL -> life.channel().name();
                  default -> "all";
                };
            add(lineMs, id, timeMs - life.queuedMs());
          }
        }
        Map<String, Long> chargedMs = new TreeMap<>();
        waitRows(Period.WHOLE, by).forEach(row -> add(chargedMs, row.id(), row.sheet().sumMs()));
        assertEquals(lineMs, chargedMs, where());
      }
    });
    Map<WaitCause, Long> causes = waitRows(Period.WHOLE, By.ALL).getFirst().sheet().waitedMs();
    assertTrue(causes.size() >= 8, "too little happened to prove anything: " + causes);
    assertFalse(waitRows(Period.WHOLE, By.PROJECT).isEmpty(), "some queues work for projects");
  }

  private static void add(Map<String, Long> sums, String id, long spanMs) {
    if (spanMs != 0) {
      sums.merge(id, spanMs, Long::sum);
    }
  }

  @Test
  void theWaitsOfTheHalfHoursAddUpToTheWhole() {
    run(() -> {
      for (By by : By.values()) {
        assertEquals(waitRows(Period.WHOLE, by), waitRows(Period.HALF_HOUR, by), where());
      }
    });
  }

  /** Nobody who is answered or gone is kept, and nobody who waits is left out. */
  @Test
  void theUnansweredAreThoseInLine() {
    run(() ->
        assertEquals(
            figures.fold().lives().stream()
                .filter(life -> life.stage() == Stage.IN_LINE)
                .map(Life::id)
                .toList(),
            waits.unanswered(null, Integer.MAX_VALUE, timeMs).stream()
                .map(Unanswered::interaction)
                .sorted()
                .toList(),
            where()));
  }

  private List<WaitRow> waitRows(Period period, By by) {
    return waits.rows(period, by, Long.MIN_VALUE, Long.MAX_VALUE, timeMs);
  }

  @Test
  void everyMomentOfAnAgentGoesIntoOneThing() {
    run(() -> {
      Map<String, Long> spent = new TreeMap<>();
      for (FiguresRow row : rows(Period.WHOLE, By.AGENT)) {
        long sum =
            sum(row.sheet(), Count.BUSY_MS, Count.OFFERED_MS, Count.IDLE_MS, Count.NOT_READY_MS);
        if (sum > 0) {
          spent.put(row.id(), sum);
        }
      }
      assertEquals(book.signedInMs(), spent, where());
    });
  }

  @Test
  void theHalfHoursAddUpToTheWhole() {
    run(() -> {
      for (By by : By.values()) {
        assertEquals(rows(Period.WHOLE, by), rows(Period.HALF_HOUR, by), where());
      }
    });
    assertTrue(figures.periods(Period.HALF_HOUR, timeMs).size() > 10, "it took several half-hours");
  }

  private void run(Runnable compare) {
    run(COMMANDS, compare);
  }

  private void run(int commands, Runnable compare) {
    centre.open();
    for (int i = 1; i <= commands; i++) {
      centre.step();
      if (i % COMPARE_EVERY == 0) {
        compare.run();
      }
    }
    compare.run();
  }

  private Sheet all() {
    return rows(Period.WHOLE, By.ALL).getFirst().sheet();
  }

  private List<FiguresRow> rows(Period period, By by) {
    return figures.rows(period, by, Long.MIN_VALUE, Long.MAX_VALUE, timeMs);
  }

  private static long sum(Sheet sheet, Count... counts) {
    long sum = 0;
    for (Count count : counts) {
      sum += sheet.get(count);
    }
    return sum;
  }

  private String where() {
    return "seed " + SEED + ", sequence " + centre.sequence();
  }
}
