package org.strowger.figures;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.core.WaitLedger;
import org.strowger.core.WaitLedger.Charge;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueId;
import org.strowger.figures.FoldRow.ChargeRow;
import org.strowger.figures.FoldRow.TableRow;
import org.strowger.figures.FoldRow.TermsRow;
import org.strowger.figures.FoldRow.UnansweredRow;
import org.strowger.figures.FoldRow.WaitSheetRow;

/**
 * What waits are due to, folded from a journal's entries: the time by cause ({@link WaitLedger})
 * and who was served before whom by which rule ({@link OvertakingLedger}), for each period by
 * queue, channel, project and altogether, and for each one that is unanswered. Give it every entry
 * from the first on, and ask. Belongs to one thread.
 *
 * <p>It keeps tables of its own in which it follows the router, so it costs more than {@link
 * FiguresFold}; it is not for the thread that publishes.
 */
public final class WaitFold implements Consumer<Decided> {
  private final Map<Period, Pages<WaitSheet>> pages = new EnumMap<>(Period.class);
  private final Map<InteractionId, WaitSheet> unanswered = new HashMap<>();
  private final Projects projects = new Projects();
  private final WaitLedger waits = new WaitLedger(new Book());
  private final JournalFold fold =
      new JournalFold(List.of(projects, new OvertakingLedger(this::passed)));

  /**
   * @param terms for each period by which is counted; at least one, and none twice
   */
  public WaitFold(List<FiguresTerms> terms) {
    for (FiguresTerms one : terms) {
      if (pages.put(one.period(), new Pages<>(one, WaitSheet::new)) != null) {
        throw new IllegalArgumentException("terms name " + one.period() + " twice: give it once");
      }
    }
  }

  @Override
  public void accept(Decided entry) {
    // First who was passed: whoever leaves by the same entry is forgotten by what follows.
    fold.accept(entry);
    waits.follow(entry);
  }

  // ---- rows

  /**
   * Everything that is known and has been charged, the tables of the ledger of waits included. The
   * same content gives the same rows in the same order.
   */
  public void writeRows(Consumer<FoldRow> rows) {
    rows.accept(terms());
    projects.writeRows(rows);
    fold.writeRows(rows);
    waits.writeRows(row -> rows.accept(new TableRow(row)));
    waits.running().stream()
        .sorted(Comparator.comparing(Charge::interaction))
        .forEach(charge -> rows.accept(new ChargeRow(charge)));
    pages.forEach((period, kept) ->
        kept.each((startMs, by, id, sheet) ->
            rows.accept(
                new WaitSheetRow(period, startMs, by, id, sheet.waitedMs(), sheet.passed()))));
    new TreeMap<>(unanswered)
        .forEach(
            (id, sheet) -> rows.accept(new UnansweredRow(id, sheet.waitedMs(), sheet.passed())));
  }

  private TermsRow terms() {
    return new TermsRow(pages.values().stream().map(Pages::terms).toList());
  }

  /**
   * To be called on a new fold, before the rows that were written after the entry with this
   * sequence and time, epoch ms; it goes on with the next entry.
   */
  public void begin(long sequence, long timeMs) {
    fold.begin(sequence, timeMs);
    waits.begin(sequence, timeMs);
  }

  /**
   * Puts a row back, in the order of writing. Throws {@link IllegalStateException} where it can't
   * be one of this fold's.
   */
  public void restore(FoldRow row) {
    switch (row) {
      case TermsRow terms -> terms.requireSame(terms());
      case FoldRow.Present present -> fold.restore(present);
      case TableRow(var table) -> waits.restore(table);
      case ChargeRow(var charge) -> waits.restore(charge);
      case WaitSheetRow(var period, long startMs, var by, var id, var waitedMs, var passed) ->
          pages(period).restored(startMs, by, id).takeAll(waitedMs, passed);
      case UnansweredRow(var interaction, var waitedMs, var passed) ->
          sheetOf(interaction).takeAll(waitedMs, passed);
      case FoldRow.Counted counted -> throw new IllegalStateException("no wait: " + counted);
    }
  }

  // ---- what is charged

  private final class Book implements WaitLedger.Book {
    @Override
    public void charged(Charge charge, long toMs) {
      sheetOf(charge.interaction()).take(charge.cause(), toMs - charge.sinceMs());
      for (Pages<WaitSheet> one : pages.values()) {
        one.split(
            charge.sinceMs(),
            toMs,
            (page, spanMs) ->
                names(charge).forEach((by, id) -> page.sheet(by, id).take(charge.cause(), spanMs)));
      }
    }

    @Override
    public void waitsNot(InteractionId interaction) {
      unanswered.remove(interaction);
    }
  }

  private void passed(Overtaking one) {
    Passed once = Passed.once(one.laterMs());
    sheetOf(one.passed()).take(one.rule(), once);
    Map<By, String> names = names(one.queue(), projects.of(one.queue()), one.channel());
    for (Pages<WaitSheet> each : pages.values()) {
      if (each.count(one.atMs())) {
        names.forEach((by, id) -> each.at(one.atMs()).sheet(by, id).take(one.rule(), once));
      }
    }
  }

  private WaitSheet sheetOf(InteractionId interaction) {
    return unanswered.computeIfAbsent(interaction, _ -> new WaitSheet());
  }

  private static Map<By, String> names(Charge charge) {
    return names(charge.queue(), charge.project(), charge.channel());
  }

  /** Under which name a wait is written down, for each that figures are told of. */
  private static Map<By, String> names(
      QueueId queue, @Nullable ProjectId project, Channel channel) {
    Map<By, String> names = new EnumMap<>(By.class);
    names.put(By.ALL, FiguresLedger.ALL);
    names.put(By.QUEUE, queue.value());
    names.put(By.CHANNEL, channel.name());
    if (project != null) {
      names.put(By.PROJECT, project.value());
    }
    return names;
  }

  // ---- reading

  /** The sequence up to which everything was read; 0 before the first entry. */
  public long sequence() {
    return fold.sequence();
  }

  /** The time of the newest entry, epoch ms. */
  public long timeMs() {
    return fold.timeMs();
  }

  /** When the periods began that are kept, up to the one that runs, oldest first, epoch ms. */
  public List<Long> periods(Period period, long nowMs) {
    long sinceMs = nowMs;
    for (Charge charge : waits.running()) {
      sinceMs = Math.min(sinceMs, charge.sinceMs());
    }
    return pages(period).periods(sinceMs, nowMs);
  }

  /**
   * What was charged in the periods that begin from {@code fromMs} on and before {@code toMs}, with
   * what runs on up to {@code nowMs}; by name. Reading changes nothing. Nobody waits at an agent:
   * by agents and teams there are no rows.
   */
  public List<WaitRow> rows(Period period, By by, long fromMs, long toMs, long nowMs) {
    Pages<WaitSheet> counted = pages(period);
    SortedMap<String, WaitSheet> sums = counted.sums(by, fromMs, toMs, nowMs);
    SortedMap<String, Map<WaitCause, Integer>> waiting = new TreeMap<>();
    for (Charge charge : waits.running()) {
      String id = names(charge).get(by);
      if (id != null) {
        waiting
            .computeIfAbsent(id, _ -> new EnumMap<>(WaitCause.class))
            .merge(charge.cause(), 1, Integer::sum);
        long openMs = counted.openMs(charge.sinceMs(), fromMs, toMs, nowMs);
        if (openMs > 0) {
          counted.sum(sums, id).take(charge.cause(), openMs);
        }
      }
    }
    TreeSet<String> ids = new TreeSet<>(sums.keySet());
    ids.addAll(waiting.keySet());
    return ids.stream()
        .map(id ->
            new WaitRow(
                id, sums.getOrDefault(id, new WaitSheet()), waiting.getOrDefault(id, Map.of())))
        .toList();
  }

  private Pages<WaitSheet> pages(Period period) {
    Pages<WaitSheet> found = pages.get(period);
    if (found == null) {
      throw new IllegalArgumentException("nothing is counted by " + period);
    }
    return found;
  }

  /** How many wait or are offered, in this queue or, if it is null, in all. */
  public int waiting(@Nullable QueueId queue) {
    int count = 0;
    for (Charge charge : waits.running()) {
      count += queue == null || charge.queue().equals(queue) ? 1 : 0;
    }
    return count;
  }

  /**
   * Those who have waited longest, the longest first.
   *
   * @param queue only of this queue; null = of all
   * @param most so many of them
   * @param nowMs up to when what runs on is charged, epoch ms
   */
  public List<Unanswered> unanswered(@Nullable QueueId queue, int most, long nowMs) {
    return waits.running().stream()
        .filter(charge -> queue == null || charge.queue().equals(queue))
        .sorted(Comparator.comparingLong(this::sinceMs).thenComparing(Charge::interaction))
        .limit(most)
        .map(charge -> unanswered(charge, nowMs))
        .toList();
  }

  private long sinceMs(Charge charge) {
    return fold.life(charge.interaction()).sinceMs();
  }

  private Unanswered unanswered(Charge charge, long nowMs) {
    WaitSheet sheet = new WaitSheet();
    WaitSheet closed = unanswered.get(charge.interaction());
    if (closed != null) {
      sheet.takeAll(closed);
    }
    if (nowMs > charge.sinceMs()) {
      sheet.take(charge.cause(), nowMs - charge.sinceMs());
    }
    return new Unanswered(
        charge.interaction(),
        charge.queue(),
        charge.channel(),
        sinceMs(charge),
        charge.cause(),
        sheet);
  }
}
