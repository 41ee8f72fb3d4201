package org.strowger.figures;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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
    return of(by).computeIfAbsent(id, _ -> blank.get());
  }

  Map<String, S> of(By by) {
    Map<String, S> found = sheets.get(by);
    if (found == null) {
      throw new IllegalStateException("no sheets by " + by);
    }
    return found;
  }
}
