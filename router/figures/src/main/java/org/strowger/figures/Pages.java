package org.strowger.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was counted, a page for each period; the oldest are forgotten as the terms say. */
final class Pages<S extends Summable<S>> {
  private final FiguresTerms terms;
  private final Supplier<S> blank;
  private final NavigableMap<Long, Page<S>> pages = new TreeMap<>();

  /**
   * The one written on last, from its beginning until its end, epoch ms; nearly always the next.
   */
  private @Nullable Page<S> open;

  private long openFromMs;
  private long openToMs;

  Pages(FiguresTerms terms, Supplier<S> blank) {
    this.terms = terms;
    this.blank = blank;
  }

  /** Is shown the sheets that are kept. */
  interface Visitor<S> {
    /** That of one name, in the period that began then, epoch ms. */
    void sheet(long startMs, By by, String id, S sheet);
  }

  /** Hands over every sheet that is kept, in order. */
  void each(Visitor<S> visitor) {
    pages.forEach((startMs, page) -> page.each(visitor, startMs));
  }

  /** Puts back what {@link #each} has handed over, in that order. */
  S restored(long startMs, By by, String id) {
    return page(startMs).sheet(by, id);
  }

  FiguresTerms terms() {
    return terms;
  }

  /** Whether what came about at that time is counted. */
  boolean count(long timeMs) {
    return timeMs >= terms.fromMs() && timeMs < terms.toMs();
  }

  /** Whether the page on which that time is was written on last, and all of it is counted. */
  boolean isOpen(long timeMs) {
    return open != null
        && timeMs >= openFromMs
        && timeMs < openToMs
        && openFromMs >= terms.fromMs()
        && openToMs <= terms.toMs();
  }

  /** The page on which that time is. */
  Page<S> at(long timeMs) {
    Page<S> written = open;
    if (written != null && timeMs >= openFromMs && timeMs < openToMs) {
      return written;
    }
    Period period = terms.period();
    long startMs = period.startMs(timeMs);
    Page<S> page = page(startMs);
    // What is too old to be kept is forgotten at once.
    open = pages.containsKey(startMs) ? page : null;
    openFromMs = startMs;
    openToMs = period.endMs(startMs);
    return page;
  }

  private Page<S> page(long startMs) {
    Page<S> page = pages.get(startMs);
    if (page == null) {
      page = new Page<>(blank);
      pages.put(startMs, page);
      pages.headMap(terms.keptFromMs(pages.lastKey())).clear();
      open = null;
    }
    return page;
  }

  /**
   * Cuts a span where periods begin, and hands over each page with its part in ms. What would be
   * forgotten at once, or is not to be counted, is left out.
   */
  void split(long fromMs, long toMs, BiConsumer<Page<S>, Long> parts) {
    cut(
        Math.max(Math.max(fromMs, terms.keptFromMs(toMs)), terms.fromMs()),
        Math.min(toMs, terms.toMs()),
        (startMs, spanMs) -> parts.accept(page(startMs), spanMs));
  }

  /** Hands over the start of each period, and its part in ms. */
  private void cut(long fromMs, long toMs, BiConsumer<Long, Long> parts) {
    for (long atMs = fromMs; atMs < toMs; ) {
      long startMs = terms.period().startMs(atMs);
      long nextMs = Math.min(terms.period().endMs(startMs), toMs);
      parts.accept(startMs, nextMs - atMs);
      atMs = nextMs;
    }
  }

  /** How much of a stretch that runs on falls into the periods from one start to another, ms. */
  long openMs(long sinceMs, long fromMs, long toMs, long nowMs) {
    long[] sum = {0};
    cut(
        Math.max(Math.max(sinceMs, keptFromMs(fromMs, nowMs)), terms.fromMs()),
        Math.min(nowMs, terms.toMs()),
        (startMs, spanMs) -> sum[0] += startMs < toMs ? spanMs : 0);
    return sum[0];
  }

  private long keptFromMs(long fromMs, long nowMs) {
    return Math.max(fromMs, terms.keptFromMs(nowMs));
  }

  /**
   * The sheets of all periods that are kept and begin from {@code fromMs} on and before {@code
   * toMs}, each name with the sum of its own; copies.
   */
  SortedMap<String, S> sums(By by, long fromMs, long toMs, long nowMs) {
    SortedMap<String, S> sums = new TreeMap<>();
    pages
        .tailMap(keptFromMs(fromMs, nowMs), true)
        .forEach((startMs, page) -> {
          if (startMs < toMs) {
            page.of(by).forEach((id, sheet) -> sum(sums, id).takeAll(sheet));
          }
        });
    return sums;
  }

  /** What was counted under one name in the period that began then, epoch ms; a copy. */
  S copy(By by, String id, long startMs) {
    S copy = blank.get();
    Page<S> page = pages.get(startMs);
    S counted = page == null ? null : page.of(by).get(id);
    if (counted != null) {
      copy.takeAll(counted);
    }
    return copy;
  }

  /** The sum of that name, a blank one if there is none yet. */
  S sum(SortedMap<String, S> sums, String id) {
    return sums.computeIfAbsent(id, _ -> blank.get());
  }

  /**
   * When the periods began that are kept, up to the one that runs, oldest first, epoch ms.
   *
   * @param sinceMs since when the oldest has been running that is not written down, epoch ms
   */
  List<Long> periods(long sinceMs, long nowMs) {
    Period period = terms.period();
    long lastMs = period.startMs(Math.min(nowMs, terms.toMs() - 1));
    long firstMs = pages.isEmpty() ? lastMs : pages.firstKey();
    firstMs = Math.min(firstMs, period.startMs(Math.min(sinceMs, nowMs)));
    firstMs = Math.max(firstMs, terms.keptFromMs(nowMs));
    if (terms.fromMs() > firstMs) {
      firstMs = period.startMs(terms.fromMs());
    }
    List<Long> starts = new ArrayList<>();
    for (long startMs = firstMs; startMs <= lastMs; startMs = period.endMs(startMs)) {
      starts.add(startMs);
    }
    return starts;
  }
}
