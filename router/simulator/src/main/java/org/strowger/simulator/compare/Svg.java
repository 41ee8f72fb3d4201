package org.strowger.simulator.compare;

import java.util.List;
import java.util.Locale;

/** Writes an SVG document, element by element. Lengths are in user units. One thread. */
final class Svg {
  private final StringBuilder text = new StringBuilder();

  /** Opens a document of that size whose name is {@code title}. */
  Svg(int width, int height, String title) {
    text.append(
        String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                    + " role=\"img\" font-family=\"Helvetica, Arial, sans-serif\" font-size=\"12\">%n",
                width,
                height,
                width,
                height)
            .replace(System.lineSeparator(), "\n"));
    text.append("<title>").append(escaped(title)).append("</title>\n");
    text.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
  }

  /** A point of a line. */
  record Point(double x, double y) {}

  /** Where a text stands relative to its point. */
  enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String word;

    Anchor(String word) {
      this.word = word;
    }
  }

  Svg text(Point at, Anchor anchor, String style, String words) {
    text.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>",
            at.x(),
            at.y(),
            anchor.word,
            style,
            escaped(words)));
    text.append('\n');
    return this;
  }

  Svg line(Point from, Point to, String style) {
    return path(List.of(from, to), style);
  }

  /** Straight from point to point; {@code style} is made of attributes such as stroke. */
  Svg path(List<Point> points, String style) {
    StringBuilder steps = new StringBuilder();
    for (Point one : points) {
      steps.append(
          String.format(
              Locale.ROOT, "%s%.1f %.1f", steps.isEmpty() ? "M" : " L", one.x(), one.y()));
    }
    text.append("<path d=\"").append(steps).append("\" fill=\"none\" ").append(style);
    text.append("/>\n");
    return this;
  }

  /** Closes the document; nothing may follow. */
  String end() {
    return text.append("</svg>\n").toString();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
