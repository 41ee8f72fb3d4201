package org.strowger.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Project;
import org.strowger.core.model.ProjectId;
import org.strowger.figures.FoldRow.HandledRow;
import org.strowger.figures.FoldRow.SheetRow;
import org.strowger.figures.FoldRow.TermsRow;

/**
 * The figures of a call centre, folded from its entries: give it every entry from the first on, and
 * ask. Belongs to one thread.
 */
public final class FiguresFold implements Consumer<Decided> {
  private final Map<Period, FiguresLedger> ledgers = new EnumMap<>(Period.class);
  private final Projects projects = new Projects();
  private final JournalFold fold;

  public FiguresFold(FiguresTerms terms) {
    this(List.of(terms), List.of());
  }

  /**
   * @param terms for each period by which is counted; at least one, and none twice
   * @param others are told what is read, too
   */
  public FiguresFold(List<FiguresTerms> terms, List<Ledger> others) {
    for (FiguresTerms one : terms) {
      if (ledgers.put(one.period(), new FiguresLedger(one)) != null) {
        throw new IllegalArgumentException("terms name " + one.period() + " twice: give it once");
      }
    }
    List<Ledger> all = new ArrayList<>(ledgers.values());
    all.add(projects);
    all.addAll(others);
    fold = new JournalFold(all);
  }

  @Override
  public void accept(Decided entry) {
    fold.accept(entry);
  }

  // ---- rows

  /**
   * Everything that is known and has been counted. The same content gives the same rows in the same
   * order; other ledgers than its own are not in them.
   */
  public void writeRows(Consumer<FoldRow> rows) {
    rows.accept(terms());
    projects.writeRows(rows);
    fold.writeRows(rows);
    ledgers.values().forEach(ledger -> ledger.writeRows(rows));
  }

  private TermsRow terms() {
    return new TermsRow(ledgers.values().stream().map(FiguresLedger::terms).toList());
  }

  /**
   * To be called on a new fold, before the rows that were written after the entry with this
   * sequence and time, epoch ms; it goes on with the next entry.
   */
  public void begin(long sequence, long timeMs) {
    fold.begin(sequence, timeMs);
  }

  /**
   * Puts a row back, in the order of writing. Throws {@link IllegalStateException} where it can't
   * be one of this fold's.
   */
  public void restore(FoldRow row) {
    switch (row) {
      case TermsRow terms -> terms.requireSame(terms());
      case FoldRow.Present present -> fold.restore(present);
      case HandledRow handled -> ledger(handled.period()).restore(handled);
      case SheetRow sheet -> ledger(sheet.period()).restore(sheet);
      case FoldRow.Charged charged -> throw new IllegalStateException("no figure: " + charged);
    }
  }

  // ---- reading

  /** The terms on which is counted by this period. */
  public FiguresTerms terms(Period period) {
    return ledger(period).terms();
  }

  private FiguresLedger ledger(Period period) {
    FiguresLedger ledger = ledgers.get(period);
    if (ledger == null) {
      throw new IllegalArgumentException("nothing is counted by " + period);
    }
    return ledger;
  }

  /** What was read. */
  public JournalFold fold() {
    return fold;
  }

  /** When the periods began that are kept, up to the one that runs, oldest first, epoch ms. */
  public List<Long> periods(Period period, long nowMs) {
    return ledger(period).periods(fold.duties(), nowMs);
  }

  /**
   * The figures of all periods that begin from {@code fromMs} on and before {@code toMs}, with what
   * runs on up to {@code nowMs}; by name. Reading changes nothing.
   */
  public List<FiguresRow> rows(Period period, By by, long fromMs, long toMs, long nowMs) {
    FiguresLedger ledger = ledger(period);
    SortedMap<String, Sheet> sheets = ledger.read(by, fromMs, toMs, fold.duties(), nowMs);
    SortedMap<String, Waiting> waiting = waiting(by, ledger.terms().counting());
    TreeSet<String> ids = new TreeSet<>(sheets.keySet());
    ids.addAll(waiting.keySet());
    List<FiguresRow> rows = new ArrayList<>(ids.size());
    for (String id : ids) {
      Waiting now = waiting.getOrDefault(id, Waiting.NOBODY);
      rows.add(
          new FiguresRow(
              by,
              id,
              sheets.getOrDefault(id, new Sheet()),
              now.count(),
              now.count() == 0 ? 0 : Math.max(0, nowMs - now.sinceMs()),
              by == By.PROJECT ? promisedPermille(new ProjectId(id)) : 0));
    }
    return rows;
  }

  /**
   * The same of one agent alone, in the period that began at {@code startMs}, without looking at
   * all the others; null where nobody of that id is defined.
   */
  public @Nullable FiguresRow row(Period period, AgentId agent, long startMs, long nowMs) {
    Duty duty = fold.duty(agent);
    return duty == null
        ? null
        : new FiguresRow(
            By.AGENT, agent.value(), ledger(period).read(duty, startMs, nowMs), 0, 0, 0);
  }

  private int promisedPermille(ProjectId id) {
    Project project = projects.definition(id);
    return project == null ? 0 : project.targetPermille();
  }

  /** Who waits now, and since when the first of them. */
  private record Waiting(int count, long sinceMs) {
    static final Waiting NOBODY = new Waiting(0, Long.MAX_VALUE);

    Waiting and(long oneMs) {
      return new Waiting(count + 1, Math.min(sinceMs, oneMs));
    }
  }

  private SortedMap<String, Waiting> waiting(By by, Counting counting) {
    SortedMap<String, Waiting> waiting = new TreeMap<>();
    for (Life life : fold.lives()) {
      if (life.inLine()) {
        long sinceMs = counting == Counting.STAY ? life.queuedMs() : life.sinceMs();
        switch (by) {
          case ALL -> add(waiting, FiguresLedger.ALL, sinceMs);
          case QUEUE -> add(waiting, life.queue().value(), sinceMs);
          case CHANNEL -> add(waiting, life.channel().name(), sinceMs);
          case PROJECT -> {
            ProjectId project = projects.of(life.queue());
            if (project != null) {
              add(waiting, project.value(), sinceMs);
            }
          }
          case AGENT, TEAM -> {}
        }
      }
    }
    return waiting;
  }

  private static void add(SortedMap<String, Waiting> waiting, String id, long sinceMs) {
    waiting.put(id, waiting.getOrDefault(id, Waiting.NOBODY).and(sinceMs));
  }
}
