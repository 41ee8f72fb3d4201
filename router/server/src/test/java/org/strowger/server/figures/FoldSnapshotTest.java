package org.strowger.server.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.explain.WaitCause;
import org.strowger.figures.AgentTime;
import org.strowger.figures.By;
import org.strowger.figures.Count;
import org.strowger.figures.Counting;
import org.strowger.figures.FiguresFold;
import org.strowger.figures.FiguresRow;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.Overtaking.Rule;
import org.strowger.figures.Period;
import org.strowger.figures.SegmentEnd;
import org.strowger.figures.SegmentStart;
import org.strowger.figures.Stage;
import org.strowger.figures.WaitFold;
import org.strowger.figures.WaitRow;
import org.strowger.proto.v1.StoredFoldRow;
import org.strowger.server.RandomCentre;
import org.strowger.server.snapshot.SnapshotPart;

/** Whatever was folded before, a fold that is restored from its rows can't be told from it. */
class FoldSnapshotTest {
  private static final int SEEDS = Integer.getInteger("fold.seeds", 2);
  private static final int COMMANDS = 6_000;
  private static final int COMPARE_EVERY = 300;
  private static final List<FiguresTerms> TERMS =
      List.of(FiguresTerms.DAYS, FiguresTerms.HALF_HOURS);

  /** Two folds with their parts: what is to be the same, however it came about. */
  private static final class Folds {
    private final FiguresFold figures = new FiguresFold(TERMS, List.of());
    private final WaitFold waits = new WaitFold(TERMS);
    private final List<SnapshotPart> parts =
        List.of(new FiguresPart(figures), new WaitsPart(waits));

    void follow(JournalEntry entry) {
      parts.forEach(part -> part.follow(entry));
    }

    Folds restored(long sequence, long timeMs) {
      Folds copy = new Folds();
      for (int i = 0; i < parts.size(); i++) {
        restore(copy.parts.get(i), FoldSnapshotTest.rows(parts.get(i)), sequence, timeMs);
      }
      return copy;
    }

    List<List<ByteString>> rows() {
      return parts.stream().map(FoldSnapshotTest::rows).toList();
    }
  }

  private static List<ByteString> rows(SnapshotPart part) {
    List<ByteString> rows = new ArrayList<>();
    part.write(row -> rows.add(row.toByteString()));
    return rows;
  }

  private static void restore(
      SnapshotPart part, List<ByteString> rows, long sequence, long timeMs) {
    part.begin(sequence, timeMs);
    try {
      for (ByteString row : rows) {
        part.restore(row);
      }
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError("a row that was just written", e);
    }
  }

  private final Folds whole = new Folds();
  private final List<Folds> restored = new ArrayList<>();
  private long nowMs;

  private void read(JournalEntry entry) {
    nowMs = entry.timeMs();
    whole.follow(entry);
    restored.forEach(folds -> folds.follow(entry));
  }

  /**
   * Restored at many moments, each of them goes on beside the fold that has read everything. What
   * it writes itself is what that one writes, and all that is told is the same.
   */
  @Test
  void whoIsRestoredGoesOnLikeWhoReadEverything() {
    int kept = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      FoldSnapshotTest run = new FoldSnapshotTest();
      run.play(seed);
      kept = Math.max(kept, run.whole.figures.periods(Period.HALF_HOUR, run.nowMs).size());
    }
    assertTrue(kept > 3, "too little time has passed to prove anything");
  }

  private void play(long seed) {
    RandomCentre centre = new RandomCentre(seed, this::read);
    centre.open();
    for (int i = 1; i <= COMMANDS; i++) {
      centre.step();
      if (i % COMPARE_EVERY == 0) {
        String where = "seed " + seed + ", sequence " + centre.sequence();
        restored.forEach(folds -> compare(folds, where));
        restored.add(whole.restored(centre.sequence(), nowMs));
        compare(restored.getLast(), where);
        if (restored.size() > 4) {
          restored.removeFirst();
        }
      }
    }
  }

  private void compare(Folds folds, String where) {
    assertEquals(whole.rows(), folds.rows(), where);
    for (FiguresTerms terms : TERMS) {
      assertEquals(
          whole.figures.periods(terms.period(), nowMs + 777),
          folds.figures.periods(terms.period(), nowMs + 777),
          where);
      for (By by : By.values()) {
        assertEquals(figures(whole, terms.period(), by), figures(folds, terms.period(), by), where);
        assertEquals(waits(whole, terms.period(), by), waits(folds, terms.period(), by), where);
      }
    }
    assertEquals(whole.waits.sequence(), folds.waits.sequence());
    assertEquals(whole.figures.fold().sequence(), folds.figures.fold().sequence());
    assertEquals(
        whole.waits.unanswered(null, 1_000, nowMs + 777),
        folds.waits.unanswered(null, 1_000, nowMs + 777),
        where);
  }

  /** Of each period by itself. */
  private List<List<FiguresRow>> figures(Folds of, Period period, By by) {
    return of.figures.periods(period, nowMs).stream()
        .map(startMs -> of.figures.rows(period, by, startMs, startMs + 1, nowMs + 777))
        .toList();
  }

  private List<List<WaitRow>> waits(Folds of, Period period, By by) {
    return of.waits.periods(period, nowMs).stream()
        .map(startMs -> of.waits.rows(period, by, startMs, startMs + 1, nowMs + 777))
        .toList();
  }

  @Test
  void whatWasCountedOnOtherTermsIsRefused() {
    SnapshotPart days = new FiguresPart(new FiguresFold(List.of(FiguresTerms.DAYS), List.of()));
    FiguresPart both = new FiguresPart(new FiguresFold(TERMS, List.of()));
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> restore(both, rows(days), 0, 0));
    assertTrue(String.valueOf(refused.getMessage()).contains("other terms"));
  }

  /** Whoever renames one of these can't read the snapshots of the version before. */
  @Test
  void theNamesInTheStorageFormatStandStill() {
    assertEquals(
        "ARRIVED MOVED_IN RETURNED ANSWERED ANSWERED_IN_TARGET ANSWERED_AGAIN ABANDONED"
            + " ABANDONED_IN_TARGET ABANDONED_SHORT ABANDONED_AGAIN MOVED_OUT TURNED_AWAY REMOVED"
            + " ANSWERED_WAIT_MS ABANDONED_WAIT_MS WAIT_MAX_MS TARGET_LOW_MS TARGET_HIGH_MS LINE_MS"
            + " SCHEDULED_MS OFFERS ACCEPTED DECLINED MISSED RESCINDED OFFER_MS PULLED ASSIGNED"
            + " CONSULTED DIRECT HANDLED HANDED_BACK TRANSFERRED TALK_MS HOLD_MS WRAP_UP_MS ASLEEP_MS"
            + " LONG_HANDLED OFTEN_DECLINED BUSY_MS OFFERED_MS IDLE_MS NOT_READY_MS",
        String.join(" ", FoldRowCodec.columns().getColumns().getCountsList().stream().toList()));
    assertEquals("ALL QUEUE CHANNEL AGENT TEAM PROJECT", names(By.values()));
    assertEquals("HALF_HOUR DAY WHOLE", names(Period.values()));
    assertEquals("INTERACTION STAY", names(Counting.values()));
    assertEquals("SCHEDULED IN_LINE TALK HOLD ASLEEP WRAP_UP", names(Stage.values()));
    assertEquals("BUSY OFFERED IDLE NOT_READY", names(AgentTime.values()));
    assertEquals("ACCEPTED PULLED DIRECT ASSIGNED CONSULTED", names(SegmentStart.values()));
    assertEquals(
        "CUSTOMER_ENDED AGENT_ENDED REMOVED RETURNED TRANSFERRED CHANNEL_CHANGED",
        names(SegmentEnd.values()));
    assertEquals(
        "OFFERED NOT_TAKEN CLOSED_HOURS SKILL_MISSING NO_ONE_STAFFED RESERVED DECLINED_OR_MISSED"
            + " WRAP_UP OVERTAKEN AT_CAPACITY",
        names(WaitCause.values()));
    assertEquals(
        "PRIORITY PLAN_STEP TARGET PULLED PREFERENCE OTHER_OFFERED OTHER_PREFERS CHANNEL"
            + " ELIGIBILITY",
        names(Rule.values()));
  }

  private static String names(Enum<?>... values) {
    return String.join(" ", Stream.of(values).map(Enum::name).toList());
  }

  /** A snapshot of a version that counted less. */
  @Test
  void sheetsOfFewerColumnsAreUnderstood() throws InvalidProtocolBufferException {
    FiguresFold fold = new FiguresFold(TERMS, List.of());
    FiguresPart part = new FiguresPart(fold);
    part.begin(7, 1_000);
    part.restore(
        StoredFoldRow.newBuilder()
            .setColumns(StoredFoldRow.Columns.newBuilder().addCounts("OFFERS").addCounts("MISSED"))
            .build()
            .toByteString());
    part.restore(
        StoredFoldRow.newBuilder()
            .setSheet(
                StoredFoldRow.Sheet.newBuilder()
                    .setPeriod("DAY")
                    .setBy("AGENT")
                    .setId("ana")
                    .addValues(5)
                    .addValues(2))
            .build()
            .toByteString());
    FiguresRow ana = fold.rows(Period.DAY, By.AGENT, 0, 1, 1_000).getFirst();
    assertEquals(
        List.of(5L, 2L), List.of(ana.sheet().get(Count.OFFERS), ana.sheet().get(Count.MISSED)));
  }
}
