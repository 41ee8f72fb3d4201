package org.strowger.figures;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The sheets of one period. */
final class Page<S> {
  private final Map<By, Map<String, S>> sheets = new EnumMap<>(By.class);
  private final Supplier<S> blank;

  Page(Supplier<S> blank) {
    this.blank = blank;
    for (By by : By.values()) {
      sheets.put(by, new HashMap<>());
    }
  }

  /** The sheet of that name, a blank one if nothing was counted there yet. */
  S sheet(By by, String id) {
    Map<String, S> named = of(by);
    S known = named.get(id);
    if (known != null) {
      return known;
    }
    S made = blank.get();
    named.put(id, made);
    return made;
  }

  /** Hands over every sheet, in order. */
  void each(Pages.Visitor<S> visitor, long startMs) {
    sheets.forEach((by, named) ->
        new TreeMap<>(named).forEach((id, sheet) -> visitor.sheet(startMs, by, id, sheet)));
  }

  Map<String, S> of(By by) {
    Map<String, S> found = sheets.get(by);
    if (found == null) {
      throw new IllegalStateException("no sheets by " + by);
    }
    return found;
  }
}
