package org.strowger.launcher;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * Tells on the way how far long work is: a bar that is drawn over itself on a terminal, a line for
 * each tenth elsewhere. Used by the thread that works.
 */
final class ProgressBar {
  private static final int CELLS = 40;
  private static final long REDRAW_NANOS = 100_000_000;

  private final PrintWriter out;
  private final boolean terminal;
  private final int total;
  private final String unit;
  private final LongSupplier nanos;
  private long drawnAtNanos;
  private int tenthsTold;

  /** For so many calls. */
  ProgressBar(PrintWriter out, boolean terminal, int total, LongSupplier nanos) {
    this(out, terminal, total, "calls", nanos);
  }

  /** For so many of what {@code unit} names. */
  ProgressBar(PrintWriter out, boolean terminal, int total, String unit, LongSupplier nanos) {
    this.out = out;
    this.terminal = terminal;
    this.total = total;
    this.unit = unit;
    this.nanos = nanos;
    this.drawnAtNanos = nanos.getAsLong() - REDRAW_NANOS;
  }

  /** So many are over. Cheap enough to be called for each. */
  void show(int done) {
    if (terminal) {
      redraw(done);
    } else if (tenths(done) > tenthsTold) {
      tenthsTold = tenths(done);
      out.println(count(done, total, unit));
      out.flush();
    }
  }

  /** Leaves the bar as it is and lets other text follow. */
  void close(int done) {
    if (terminal) {
      out.print("\r" + line(done, total, unit) + System.lineSeparator());
      out.flush();
    }
  }

  private void redraw(int done) {
    long nowNanos = nanos.getAsLong();
    if (nowNanos - drawnAtNanos >= REDRAW_NANOS) {
      drawnAtNanos = nowNanos;
      out.print("\r" + line(done, total, unit));
      out.flush();
    }
  }

  private int tenths(int done) {
    return total == 0 ? 10 : (int) (10L * done / total);
  }

  static String line(int done, int total, String unit) {
    int full = total == 0 ? CELLS : (int) ((long) CELLS * done / total);
    return "[" + "#".repeat(full) + ".".repeat(CELLS - full) + "] " + count(done, total, unit);
  }

  private static String count(int done, int total, String unit) {
    long percent = total == 0 ? 100 : 100L * done / total;
    return percent + " %, " + done + " of " + total + " " + unit;
  }
}
