package org.strowger.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the matcher has to look at next, each once; in no order that anybody may rely on. It is
 * filled and emptied several times a command, so it costs nothing while nothing is on it.
 */
final class Agenda<T extends Agenda.Item> {
  /** What can stand on an agenda knows whether it does. */
  abstract static class Item {
    private boolean listed;
  }

  private final List<T> items = new ArrayList<>();

  int size() {
    return items.size();
  }

  T item(int index) {
    return items.get(index);
  }

  void add(T item) {
    Item one = item;
    if (!one.listed) {
      one.listed = true;
      items.add(item);
    }
  }

  void remove(T item) {
    Item one = item;
    if (one.listed) {
      one.listed = false;
      items.removeIf(Predicate.isEqual(item));
    }
  }

  void clear() {
    for (int i = 0; i < items.size(); i++) {
      Item one = items.get(i);
      one.listed = false;
    }
    items.clear();
  }
}
