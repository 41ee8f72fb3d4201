package org.strowger.server.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.figures.By;
import org.strowger.figures.Count;
import org.strowger.figures.FiguresFold;
import org.strowger.figures.FiguresRow;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.Period;
import org.strowger.figures.WaitFold;
import org.strowger.server.RandomCentre;
import org.strowger.server.board.BoardQueue;
import org.strowger.server.board.Place;
import org.strowger.server.publish.FiguresPublisher;

/** What is told live is what comes out when the journal is counted again, whenever one looks. */
class RecountTest {
  private static final Place FIRST = new Place(Long.MIN_VALUE, new InteractionId(1));
  private static final long SEED = Long.getLong("figures.seed", 22);
  private static final int COMMANDS = 6_000;
  private static final int LOOK_EVERY = 500;

  private final List<JournalEntry> journal = new ArrayList<>();
  private final RandomCentre centre = new RandomCentre(SEED, this::append);
  private FiguresPublisher live = new FiguresPublisher(() -> nowMs(), 500);

  private void append(JournalEntry entry) {
    journal.add(entry);
    live.onEntry(entry);
  }

  private long nowMs() {
    return journal.getLast().timeMs() + 777;
  }

  @Test
  void liveFiguresAreThoseOfARecountAlsoAfterARestart() {
    centre.open();
    for (int i = 1; i <= COMMANDS; i++) {
      centre.step();
      if (i % LOOK_EVERY == 0) {
        compare();
      }
      if (i == COMMANDS / 2) {
        restart();
      }
    }
    assertTrue(
        live.fold().periods(Period.HALF_HOUR, nowMs()).size() > 3,
        "too little time has passed to prove anything");
  }

  /** A new process: all it has is the journal. */
  private void restart() {
    live = new FiguresPublisher(() -> nowMs(), 500);
    journal.forEach(live::onEntry);
  }

  @Test
  void whatWaitsAreDueToIsThatOfARecountAlsoAfterARestart() {
    centre.open();
    WaitFold followed = new WaitFold(List.of(FiguresTerms.DAYS, FiguresTerms.HALF_HOURS));
    int read = 0;
    for (int i = 1; i <= COMMANDS; i++) {
      centre.step();
      if (i % LOOK_EVERY == 0) {
        // In lumps, as a follower reads.
        journal.subList(read, journal.size()).forEach(followed);
        read = journal.size();
        WaitFold recount = new WaitFold(List.of(FiguresTerms.DAYS, FiguresTerms.HALF_HOURS));
        journal.forEach(recount);
        compare(followed, recount);
        if (i == COMMANDS / 2) {
          followed = recount;
        }
      }
    }
  }

  private void compare(WaitFold followed, WaitFold recount) {
    for (Period period : new Period[] {Period.DAY, Period.HALF_HOUR}) {
      List<Long> periods = recount.periods(period, nowMs());
      assertEquals(periods, followed.periods(period, nowMs()), where());
      for (long startMs : periods) {
        for (By by : By.values()) {
          assertEquals(
              recount.rows(period, by, startMs, startMs + 1, nowMs()),
              followed.rows(period, by, startMs, startMs + 1, nowMs()),
              where());
        }
      }
    }
    assertEquals(
        recount.unanswered(null, 1_000, nowMs()),
        followed.unanswered(null, 1_000, nowMs()),
        where());
  }

  private void compare() {
    FiguresFold recount =
        new FiguresFold(List.of(FiguresTerms.DAYS, FiguresTerms.HALF_HOURS), List.of());
    journal.forEach(recount);
    for (Period period : new Period[] {Period.DAY, Period.HALF_HOUR}) {
      List<Long> periods = recount.periods(period, nowMs());
      assertEquals(periods, live.fold().periods(period, nowMs()), where());
      for (long startMs : periods) {
        for (By by : By.values()) {
          assertEquals(
              recount.rows(period, by, startMs, startMs + 1, nowMs()),
              live.fold().rows(period, by, startMs, startMs + 1, nowMs()),
              where());
        }
      }
    }
  }

  /** The board counts by itself what it shows; where both count the same, they agree. */
  @Test
  void theBoardShowsTheSameAnswers() {
    centre.open();
    for (int i = 1; i <= COMMANDS; i++) {
      centre.step();
      if (i % LOOK_EVERY == 0) {
        long todayMs = Period.DAY.startMs(journal.getLast().timeMs());
        for (BoardQueue queue : centre.board().queues()) {
          FiguresRow row = row(queue, todayMs);
          assertEquals(queue.answered(), row.sheet().get(Count.ANSWERED), where());
          assertEquals(
              queue.answeredInTarget(), row.sheet().get(Count.ANSWERED_IN_TARGET), where());
          assertEquals(queue.answeredWaitSumMs(), row.sheet().get(Count.ANSWERED_WAIT_MS), where());
          assertEquals(
              queue.abandoned(),
              row.sheet().get(Count.ABANDONED) + row.sheet().get(Count.ABANDONED_AGAIN),
              where());
          assertEquals(
              queue.waiting() + queue.offered() - consultations(queue), row.waiting(), where());
        }
      }
    }
  }

  /** For those no customer waits, so figures don't count them. */
  private long consultations(BoardQueue queue) {
    return centre.board().interactionsAfter(FIRST).stream()
        .filter(one -> one.queue().equals(queue.definition().id()))
        .filter(one -> one.phase() == Phase.WAITING || one.phase() == Phase.OFFERED)
        .filter(one -> one.journey().isConsultation())
        .count();
  }

  private FiguresRow row(BoardQueue queue, long todayMs) {
    return live.fold().rows(Period.DAY, By.QUEUE, todayMs, todayMs + 1, nowMs()).stream()
        .filter(row -> row.id().equals(queue.definition().id().value()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no figures of " + queue.definition().id()));
  }

  private String where() {
    return "seed " + SEED + ", sequence " + centre.sequence();
  }
}
