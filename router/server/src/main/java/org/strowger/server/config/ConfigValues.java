package org.strowger.server.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was given for which key, judged when it is given; a later gift replaces an earlier one. */
final class ConfigValues {
  private final Map<ConfigKey<?>, String> given = new LinkedHashMap<>();
  private final List<String> problems;

  ConfigValues(List<String> problems) {
    this.problems = problems;
  }

  /**
   * {@code place} says where it was written, in words that the sentence about it can begin with.
   */
  void give(ConfigKey<?> key, String place, String text) {
    if (key.range().parse(text) == null) {
      problems.add(place + " is \"" + text + "\": give " + key.range().description());
    } else {
      given.put(key, text);
    }
  }

  /** The last good value given for {@code key}, or its preset. */
  <T> T of(ConfigKey<T> key) {
    String text = given.get(key);
    T value = text == null ? null : key.range().parse(text);
    return value == null ? key.preset() : value;
  }
}
