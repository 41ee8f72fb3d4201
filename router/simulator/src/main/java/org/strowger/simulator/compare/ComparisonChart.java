package org.strowger.simulator.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.strowger.simulator.compare.Svg.Anchor;
import org.strowger.simulator.compare.Svg.Point;

/**
 * Two pictures of a comparison: how many calls are answered in target, by half-hour of the day, and
 * how many wait longer than so long. Colours differ in lightness and lines in their dashes, so that
 * a print in grey can be read.
 */
final class ComparisonChart {
  private static final int WIDTH = 1_000;
  private static final int LEFT = 70;
  private static final int RIGHT = 30;
  private static final int PANEL = 300;
  private static final int FIRST_TOP = 90;
  private static final int GAP = 90;
  private static final int LEGEND_LINE = 22;

  /** The share that the lower picture ends with: one call in a thousand. */
  private static final double SHARE_MIN = 0.001;

  /** Half-hours with fewer calls a run than this are left out: their share is mostly chance. */
  private static final int CALLS_MIN = 20;

  private static final String GRID = "stroke=\"#e2e2e2\" stroke-width=\"1\"";
  private static final String AXIS = "stroke=\"#666666\" stroke-width=\"1\"";
  private static final String LABEL = "fill=\"#444444\"";
  private static final String HEADING = "fill=\"#111111\" font-size=\"15\" font-weight=\"bold\"";

  /** The lightness falls from the last to the first, which is the one that is looked at. */
  private static final List<String> STROKES =
      List.of(
          "stroke=\"#08306b\" stroke-width=\"2.8\"",
          "stroke=\"#d95f02\" stroke-width=\"1.8\" stroke-dasharray=\"8 4\"",
          "stroke=\"#1b9e77\" stroke-width=\"1.8\" stroke-dasharray=\"2 3\"",
          "stroke=\"#7a5195\" stroke-width=\"1.8\" stroke-dasharray=\"9 3 2 3\"",
          "stroke=\"#999999\" stroke-width=\"1.8\"",
          "stroke=\"#e7ab02\" stroke-width=\"1.8\" stroke-dasharray=\"14 4\"");

  private final List<CandidateFigures> candidates;
  private final int legendHeight;

  ComparisonChart(List<CandidateFigures> candidates) {
    this.candidates = List.copyOf(candidates);
    this.legendHeight = LEGEND_LINE * ((candidates.size() + 2) / 3);
  }

  String toSvg() {
    Svg svg = new Svg(WIDTH, top(2) - GAP + 60, "Service level by half-hour, and waits, by policy");
    legend(svg);
    serviceLevels(svg);
    waits(svg);
    return svg.end();
  }

  private int top(int panel) {
    return FIRST_TOP + legendHeight + panel * (PANEL + GAP);
  }

  private void legend(Svg svg) {
    int columnWidth = (WIDTH - LEFT - RIGHT) / 3;
    for (int i = 0; i < candidates.size(); i++) {
      double x = LEFT + i % 3 * columnWidth;
      double y = 34 + i / 3 * LEGEND_LINE;
      svg.line(new Point(x, y - 4), new Point(x + 42, y - 4), stroke(i));
      svg.text(new Point(x + 50, y), Anchor.START, LABEL, candidates.get(i).name());
    }
  }

  private void serviceLevels(Svg svg) {
    int top = top(0);
    svg.text(
        new Point(LEFT, top - 18),
        Anchor.START,
        HEADING,
        "Answered in target, by half-hour of day");
    List<Integer> halves = busyHalfHours();
    if (halves.isEmpty()) {
      return;
    }
    int first = halves.getFirst();
    int last = halves.getLast() + 1;
    double least = leastLevel(halves);
    Scale x = new Scale(first, last, LEFT, WIDTH - RIGHT);
    Scale y = new Scale(least, 1, top + PANEL, top);
    for (double share = least; share < 1.0001; share += 0.1) {
      horizontal(svg, y.at(share), String.format(Locale.ROOT, "%.0f %%", 100 * share));
    }
    for (int half = first; half <= last; half++) {
      if (half % 2 == 0) {
        vertical(svg, top, x.at(half), String.format(Locale.ROOT, "%d:00", half / 2));
      }
    }
    frame(svg, top, "time of day at which the call came");
    for (int i = candidates.size() - 1; i >= 0; i--) {
      List<Point> points = new ArrayList<>();
      for (int half : halves) {
        points.add(new Point(x.at(half + 0.5), y.at(candidates.get(i).serviceLevel(half))));
      }
      svg.path(points, stroke(i));
    }
  }

  private void waits(Svg svg) {
    int top = top(1);
    svg.text(
        new Point(LEFT, top - 18),
        Anchor.START,
        HEADING,
        "Share of calls that waited longer than ...");
    Scale x = new Scale(0, Math.log(3_600), LEFT, WIDTH - RIGHT);
    Scale y = new Scale(Math.log(SHARE_MIN), 0, top + PANEL, top);
    for (double share : new double[] {1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001}) {
      horizontal(svg, y.at(Math.log(share)), percent(share));
    }
    for (int waitS : new int[] {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_800, 3_600}) {
      String label = waitS < 60 ? waitS + " s" : waitS / 60 + " min";
      vertical(svg, top, x.at(Math.log(waitS)), label);
    }
    frame(svg, top, "wait until answered or gone (both scales logarithmic)");
    for (int i = candidates.size() - 1; i >= 0; i--) {
      svg.path(waitCurve(candidates.get(i), x, y), stroke(i));
    }
  }

  private static List<Point> waitCurve(CandidateFigures candidate, Scale x, Scale y) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < RunFigures.WAITS_MS.size(); i++) {
      int step = i;
      double share = candidate.mean(run -> run.longer().get(step));
      if (share >= SHARE_MIN) {
        double waitS = RunFigures.WAITS_MS.get(i) / 1_000.0;
        points.add(new Point(x.at(Math.log(waitS)), y.at(Math.log(share))));
      }
    }
    return points;
  }

  private List<Integer> busyHalfHours() {
    List<Integer> busy = new ArrayList<>();
    List<RunFigures> runs = candidates.getFirst().runs();
    for (int half = 0; half < runs.getFirst().halfHours().size(); half++) {
      int number = half;
      if (candidates.getFirst().mean(run -> run.halfHours().get(number).offered()) >= CALLS_MIN) {
        busy.add(half);
      }
    }
    return busy;
  }

  /** The lowest level drawn, rounded down to a tenth. */
  private double leastLevel(List<Integer> halves) {
    double least = 1;
    for (CandidateFigures candidate : candidates) {
      for (int half : halves) {
        least = Math.min(least, candidate.serviceLevel(half));
      }
    }
    return Math.min(0.9, Math.floor(least * 10) / 10);
  }

  private static void horizontal(Svg svg, double y, String label) {
    svg.line(new Point(LEFT, y), new Point(WIDTH - RIGHT, y), GRID);
    svg.text(new Point(LEFT - 8, y + 4), Anchor.END, LABEL, label);
  }

  private static void vertical(Svg svg, int top, double x, String label) {
    svg.line(new Point(x, top), new Point(x, top + PANEL), GRID);
    svg.text(new Point(x, top + PANEL + 18), Anchor.MIDDLE, LABEL, label);
  }

  private static void frame(Svg svg, int top, String axis) {
    svg.line(new Point(LEFT, top + PANEL), new Point(WIDTH - RIGHT, top + PANEL), AXIS);
    svg.text(new Point((LEFT + WIDTH - RIGHT) / 2.0, top + PANEL + 38), Anchor.MIDDLE, LABEL, axis);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.01 ? "%.1f %%" : "%.0f %%", 100 * share);
  }

  private static String stroke(int candidate) {
    return STROKES.get(candidate % STROKES.size()) + " stroke-linejoin=\"round\"";
  }

  /** Maps a range of values to a range of places. */
  private record Scale(double least, double most, double from, double to) {
    double at(double value) {
      return from + (value - least) / (most - least) * (to - from);
    }
  }
}
