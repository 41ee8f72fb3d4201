package org.strowger.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.strowger.core.JournalEntry;

/**
 * The figures of a call centre, folded from its entries: give it every entry from the first on, and
 * ask. Belongs to one thread.
 */
public final class FiguresFold implements Consumer<JournalEntry> {
  private final FiguresLedger ledger;
  private final JournalFold fold;

  public FiguresFold(FiguresTerms terms) {
    this(terms, List.of());
  }

  /** The same, with others who are told what is read. */
  public FiguresFold(FiguresTerms terms, List<Ledger> others) {
    ledger = new FiguresLedger(terms);
    List<Ledger> all = new ArrayList<>(others);
    all.addFirst(ledger);
    fold = new JournalFold(all);
  }

  @Override
  public void accept(JournalEntry entry) {
    fold.accept(entry);
  }

  public FiguresTerms terms() {
    return ledger.terms();
  }

  /** What was read. */
  public JournalFold fold() {
    return fold;
  }

  /** When the periods began in which something was counted, oldest first, epoch ms. */
  public List<Long> periods() {
    return ledger.periods();
  }

  /**
   * The figures of all periods that begin from {@code fromMs} on and before {@code toMs}, with what
   * runs on up to {@code nowMs}; by name. Reading changes nothing.
   */
  public List<FiguresRow> rows(By by, long fromMs, long toMs, long nowMs) {
    SortedMap<String, Sheet> sheets = ledger.read(by, fromMs, toMs, fold.duties(), nowMs);
    SortedMap<String, Waiting> waiting = waiting(by);
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
              now.count() == 0 ? 0 : Math.max(0, nowMs - now.sinceMs())));
    }
    return rows;
  }

  /** Who waits now, and since when the first of them. */
  private record Waiting(int count, long sinceMs) {
    static final Waiting NOBODY = new Waiting(0, Long.MAX_VALUE);

    Waiting and(long oneMs) {
      return new Waiting(count + 1, Math.min(sinceMs, oneMs));
    }
  }

  private SortedMap<String, Waiting> waiting(By by) {
    SortedMap<String, Waiting> waiting = new TreeMap<>();
    for (Life life : fold.lives()) {
      if (life.inLine()) {
        long sinceMs = terms().counting() == Counting.STAY ? life.queuedMs() : life.sinceMs();
        switch (by) {
          case ALL -> add(waiting, FiguresLedger.ALL, sinceMs);
          case QUEUE -> add(waiting, life.queue().value(), sinceMs);
          case CHANNEL -> add(waiting, life.channel().name(), sinceMs);
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
