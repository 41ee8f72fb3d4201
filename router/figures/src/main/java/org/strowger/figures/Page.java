package org.strowger.figures;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sheets of one period. */
final class Page<S> {
  /** Those of one kind, and the one that was asked for last, which often comes next. */
  private static final class Named<S> {
    private final Map<String, S> sheets = new HashMap<>();
    private @Nullable String lastId;
    private @Nullable S last;
  }

  private final Map<By, Named<S>> sheets = new EnumMap<>(By.class);
  private final Supplier<S> blank;

  Page(Supplier<S> blank) {
    this.blank = blank;
    for (By by : By.values()) {
      sheets.put(by, new Named<>());
    }
  }

  /** The sheet of that name, a blank one if nothing was counted there yet. */
  S sheet(By by, String id) {
    Named<S> named = named(by);
    S last = named.last;
    if (last != null && id.equals(named.lastId)) {
      return last;
    }
    S sheet = named.sheets.get(id);
    if (sheet == null) {
      sheet = blank.get();
      named.sheets.put(id, sheet);
    }
    named.lastId = id;
    named.last = sheet;
    return sheet;
  }

  /** Hands over every sheet, in order. */
  void each(Pages.Visitor<S> visitor, long startMs) {
    sheets.forEach((by, named) ->
        new TreeMap<>(named.sheets).forEach((id, sheet) -> visitor.sheet(startMs, by, id, sheet)));
  }

  Map<String, S> of(By by) {
    return named(by).sheets;
  }

  private Named<S> named(By by) {
    Named<S> found = sheets.get(by);
    if (found == null) {
      throw new IllegalStateException("no sheets by " + by);
    }
    return found;
  }
}
