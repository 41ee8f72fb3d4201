package org.strowger.client;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The rows of one call: all of them first, then whatever row changed. */
final class RowsById<V> {
  private final SortedMap<String, V> rows = new TreeMap<>();
  private final Function<V, String> id;

  RowsById(Function<V, String> id) {
    this.id = id;
  }

  /** All rows as they stand now. */
  Collection<V> merge(boolean whole, List<V> changed) {
    if (whole) {
      rows.clear();
    }
    changed.forEach(row -> rows.put(id.apply(row), row));
    return rows.values();
  }
}
