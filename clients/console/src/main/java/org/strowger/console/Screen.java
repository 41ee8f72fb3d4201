package org.strowger.console;

/**
 * What there is to draw on.
 *
 * @param width characters in a line
 * @param height lines; {@link #ENDLESS} for paper
 * @param colour whether ANSI colours are understood
 * @param unicode whether more than ASCII can be shown
 */
public record Screen(int width, int height, boolean colour, boolean unicode) {
  /** As many lines as are needed. */
  public static final int ENDLESS = 1_000_000;

  /** Less than this is drawn as if it were this. */
  private static final int WIDTH_MIN = 40;

  private static final int HEIGHT_MIN = 10;

  /** A line that is answered, and the answer. */
  private static final int BELOW_MIN = 2;

  /** Takes the least that makes sense for anything smaller. */
  public Screen {
    width = Math.max(width, WIDTH_MIN);
    height = Math.max(height, HEIGHT_MIN);
  }

  /** How many lines may stand below a board: half of all, unless too few were left for it. */
  int linesBelow() {
    return Math.max(BELOW_MIN, Math.min(height / 2, height - HEIGHT_MIN));
  }

  /** What is left above so many lines. */
  Screen withoutLines(int lines) {
    return new Screen(width, height - lines, colour, unicode);
  }
}
