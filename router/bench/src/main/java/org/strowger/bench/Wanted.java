package org.strowger.bench;

/**
 * What was asked for on the command line: {@code [--json] [--quick] [TIMES]}.
 *
 * @param json one object a line instead of tables
 * @param quick warmed up and measured for so short that it only shows that all of it runs
 * @param times how many fresh processes of each are measured
 */
public record Wanted(boolean json, boolean quick, int times) {
  private static final long WARM_UP_NANOS = 30_000_000_000L;
  private static final long WINDOW_NANOS = 3_000_000_000L;
  private static final long QUICK_NANOS = 1_000_000_000L;

  /** Throws an {@link IllegalArgumentException} for what is neither an option nor a number. */
  public static Wanted parse(String[] args, int times) {
    boolean json = false;
    boolean quick = false;
    for (String arg : args) {
      switch (arg) {
        case "--json" -> json = true;
        case "--quick" -> quick = true;
        default -> times = number(arg);
      }
    }
    return new Wanted(json, quick, times);
  }

  private static int number(String arg) {
    if (!arg.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException(
          arg + " is not taken here: use --json, --quick, or how many times");
    }
    return Integer.parseInt(arg);
  }

  /** How long each is kept busy before anything counts. */
  public long warmUpNanos() {
    return quick ? QUICK_NANOS : WARM_UP_NANOS;
  }

  /** How long it is kept busy for one figure. */
  public long windowNanos() {
    return quick ? QUICK_NANOS : WINDOW_NANOS;
  }
}
