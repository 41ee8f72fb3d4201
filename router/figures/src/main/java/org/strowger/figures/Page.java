package org.strowger.figures;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The sheets of one period. */
final class Page {
  private final Map<By, Map<String, Sheet>> sheets = new EnumMap<>(By.class);

  Page() {
    for (By by : By.values()) {
      sheets.put(by, new HashMap<>());
    }
  }

  /** The sheet of that name, an empty one if nothing was counted there yet. */
  Sheet sheet(By by, String id) {
    return of(by).computeIfAbsent(id, _ -> new Sheet());
  }

  Map<String, Sheet> of(By by) {
    Map<String, Sheet> found = sheets.get(by);
    if (found == null) {
      throw new IllegalStateException("no sheets by " + by);
    }
    return found;
  }
}
