package org.strowger.simulator.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.Limits;

/**
 * What is written at one place of a YAML file: a word, a list or a section. Each reading method
 * gives the value, or notes what is wrong here and gives nothing, so that a reader goes on and all
 * problems are told together.
 */
public final class Entry {
  private final String path;
  private final Node key;
  private final Node node;
  private final FileProblems problems;

  /** What is wrong is told with the line of {@code key}; an entry without a key is its own. */
  private Entry(String path, Node key, Node node, FileProblems problems) {
    this.path = path;
    this.key = key;
    this.node = node;
    this.problems = problems;
  }

  static Entry root(Node node, FileProblems problems) {
    return new Entry("", node, node, problems);
  }

  /** Notes that something is wrong here. {@code what} says what, and the remedy. */
  public void problem(String what) {
    problems.add(line(), path.isEmpty() ? what : path + ": " + what);
  }

  /** The path, relative to the folder of this file. */
  public Path resolved(String relative) {
    return problems.file().resolveSibling(relative);
  }

  /** The name that the writer gave to what stands here, as a value. */
  public Entry key() {
    return new Entry(path, key, key, problems);
  }

  // ---- What holds further entries

  public boolean isSection() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The section written here, in which these keys may stand and no others. */
  public Optional<Section> section(String... keys) {
    if (!isSection()) {
      problem("is no section: write its keys below it, indented: " + String.join(", ", keys));
      return Optional.empty();
    }
    List<String> known = List.of(keys);
    Map<String, Entry> entries = named("key");
    entries.forEach((key, value) -> {
      if (!known.contains(key)) {
        value.problem("there is no such key" + Spelling.remedy(key, known));
      }
    });
    entries.keySet().retainAll(known);
    return Optional.of(new Section(this, entries));
  }

  /** The entries by a name that the writer chose, each once, as written; {@code what} is a noun. */
  public Map<String, Entry> named(String what) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode section)) {
      problem("give one entry for each " + what + ", indented below");
      return entries;
    }
    for (NodeTuple tuple : section.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name) {
        Entry value =
            new Entry(
                path.isEmpty() ? name.getValue() : path + "." + name.getValue(),
                name,
                tuple.getValueNode(),
                problems);
        Entry before = entries.putIfAbsent(name.getValue(), value);
        if (before != null) {
          value.problem("is given again, first in line " + before.line() + ": keep one");
        }
      } else {
        problem("has a list or a section where the name of a " + what + " belongs");
      }
    }
    return entries;
  }

  /** The items of the list written here. */
  public List<Entry> items() {
    if (!(node instanceof SequenceNode list)) {
      problem("is no list: write [first, second]");
      return List.of();
    }
    List<Entry> items = new ArrayList<>();
    for (Node item : list.getValue()) {
      items.add(new Entry(path + "[" + (items.size() + 1) + "]", item, item, problems));
    }
    return items;
  }

  // ---- Values

  /** A plain word or number, as written. */
  public Optional<String> text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    problem(node instanceof ScalarNode ? "is empty: give a value" : "give a single value");
    return Optional.empty();
  }

  /** A length of time in whole milliseconds, from {@code leastMs} to 30 days. */
  public Optional<Long> spanMs(long leastMs) {
    return parsed(
        text ->
            Spans.parse(text)
                .filter(ms -> ms >= leastMs && ms <= Limits.SPAN_MAX_MS && ms == Math.rint(ms))
                .map(Double::longValue),
        "a length of time from " + Spans.text(leastMs) + " to 30d, for example 20s or 1m30s");
  }

  /** A length of time above 0 and up to 30 days, ms; may be a fraction. */
  public Optional<Double> meanMs() {
    return parsed(
        text -> Spans.parse(text).filter(ms -> ms > 0 && ms <= Limits.SPAN_MAX_MS),
        "a length of time above 0 and up to 30d, for example 3m or 1.5s");
  }

  /** A rate as {@code 120/h}, per hour; above 0. */
  public Optional<Double> perHour() {
    return parsed(
        text -> Spans.parsePerHour(text).filter(rate -> rate > 0),
        "a rate above 0, for example 120/h, 2/m or 0.5/s");
  }

  public Optional<Integer> count(int least, int most) {
    return parsed(
        text ->
            Numbers.parse(text)
                .filter(value -> value == Math.rint(value) && value >= least && value <= most)
                .map(Double::intValue),
        "a whole number from " + least + (most == Integer.MAX_VALUE ? " on" : " to " + most));
  }

  /** A seed: any whole number. */
  public Optional<Long> wholeNumber() {
    return parsed(Numbers::parseWhole, "a whole number");
  }

  /** A number of this range, its ends included. */
  public Optional<Double> number(double least, double most) {
    return parsed(
        text -> Numbers.parse(text).filter(value -> value >= least && value <= most),
        "a number from "
            + Numbers.text(least)
            + (most == Double.MAX_VALUE ? " on" : " to " + Numbers.text(most)));
  }

  public Optional<Boolean> flag() {
    return parsed(
        text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            },
        "true or false");
  }

  /** One of a closed list, written in lower case with dashes. */
  public <E extends Enum<E>> Optional<E> word(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return text()
        .flatMap(text -> {
          Optional<E> found = Optional.ofNullable(words.get(text));
          if (found.isEmpty()) {
            problem(text + " is not known here" + Spelling.remedy(text, words.keySet()));
          }
          return found;
        });
  }

  /** A value of the core, which checks itself; what it finds is noted here. */
  public <T> Optional<T> made(Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (InvalidValue invalid) {
      problem(String.valueOf(invalid.getMessage()));
      return Optional.empty();
    }
  }

  private <T> Optional<T> parsed(Function<String, Optional<T>> parser, String wanted) {
    return text()
        .flatMap(text -> {
          Optional<T> value = parser.apply(text);
          if (value.isEmpty()) {
            problem(text + " is none: give " + wanted);
          }
          return value;
        });
  }

  private int line() {
    return key.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
