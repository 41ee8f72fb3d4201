package org.strowger.server.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One who watches the rows of the router's day: told all of them first, then those that changed,
 * and all of them again when another day has begun. Belongs to the thread that tells.
 */
abstract class DayWatcher<V> implements WatchRounds.Watcher {
  private final Map<String, V> told = new HashMap<>();
  private long toldFromMs = Long.MIN_VALUE;

  /** When the day began that is to be told, epoch ms. */
  abstract long fromMs();

  /** All rows as they stand. */
  abstract List<V> rows();

  abstract String id(V row);

  /** A row of that name in which nothing is counted: told in place of one that is not there now. */
  abstract V blank(String id);

  /** Sends these rows; {@code whole} if whatever was told before is to be forgotten. */
  abstract void send(List<V> rows, boolean whole);

  @Override
  public boolean hasNews() {
    return fromMs() != toldFromMs || !changed().isEmpty();
  }

  private List<V> changed() {
    Map<String, V> gone = new TreeMap<>(told);
    List<V> changed = new ArrayList<>();
    for (V row : rows()) {
      gone.remove(id(row));
      if (!row.equals(told.get(id(row)))) {
        changed.add(row);
      }
    }
    gone.forEach((id, before) -> {
      V blank = blank(id);
      if (!blank.equals(before)) {
        changed.add(blank);
      }
    });
    return changed;
  }

  @Override
  public void tell() {
    boolean whole = fromMs() != toldFromMs;
    if (whole) {
      told.clear();
    }
    List<V> changed = changed();
    send(changed, whole);
    toldFromMs = fromMs();
    changed.forEach(row -> told.put(id(row), row));
  }
}
