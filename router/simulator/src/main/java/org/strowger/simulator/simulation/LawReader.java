package org.strowger.simulator.simulation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.core.model.Limits;
import org.strowger.simulator.centre.Law;
import org.strowger.simulator.file.Entry;
import org.strowger.simulator.file.Section;

/** Reads how long something takes: {@code never}, or one law with its parameters. */
final class LawReader {
  private static final double VARIATION_LEAST = 0.001;
  private static final double VARIATION_MOST = 100;
  private static final double SHARE_LEAST = 0.000_001;

  private LawReader() {}

  /** Patience, which need not end. */
  static Optional<Law> patience(Entry entry) {
    return entry.is("never") ? Optional.of(new Law.Never()) : handling(entry);
  }

  /** Handling, which always ends. */
  static Optional<Law> handling(Entry entry) {
    return entry
        .oneOf("exponential", "deterministic", "hyper-exponential", "lognormal", "empirical")
        .flatMap(LawReader::law);
  }

  private static Optional<Law> law(Entry law) {
    return switch (law.name()) {
      case "exponential" -> law.meanMs().map(Law.Exponential::new);
      case "deterministic" -> law.meanMs().map(Law.Deterministic::new);
      case "hyper-exponential" ->
          law.section("share", "first", "second").flatMap(LawReader::hyperExponential);
      case "lognormal" -> law.section("mean", "variation").flatMap(LawReader::lognormal);
      default -> empirical(law);
    };
  }

  private static Optional<Law> hyperExponential(Section section) {
    Optional<Double> share =
        section.required("share", "0.7").flatMap(one -> one.number(SHARE_LEAST, 1 - SHARE_LEAST));
    Optional<Double> firstMs = section.required("first", "1m").flatMap(Entry::meanMs);
    Optional<Double> secondMs = section.required("second", "10m").flatMap(Entry::meanMs);
    return share.flatMap(part ->
        firstMs.flatMap(
            first -> secondMs.map(second -> new Law.HyperExponential(part, first, second))));
  }

  private static Optional<Law> lognormal(Section section) {
    Optional<Double> meanMs = section.required("mean", "3m").flatMap(Entry::meanMs);
    Optional<Double> variation =
        section
            .required("variation", "0.8")
            .flatMap(one -> one.number(VARIATION_LEAST, VARIATION_MOST));
    return meanMs.flatMap(mean -> variation.map(by -> new Law.Lognormal(mean, by)));
  }

  private static Optional<Law> empirical(Entry entry) {
    List<Double> lengthsMs = entry.isList() ? listed(entry) : fromFile(entry);
    return lengthsMs.isEmpty() ? Optional.empty() : Optional.of(new Law.Empirical(lengthsMs));
  }

  private static List<Double> listed(Entry entry) {
    List<Entry> items = entry.items();
    if (items.isEmpty()) {
      entry.problem("is empty: give at least one length of time");
    }
    return items.stream().flatMap(one -> one.meanMs().stream()).toList();
  }

  /** A file with one length in seconds in each line. */
  private static List<Double> fromFile(Entry entry) {
    return entry.file().map(file -> lengthsMs(file, entry)).orElse(List.of());
  }

  private static List<Double> lengthsMs(Path file, Entry entry) {
    List<Double> lengthsMs = new ArrayList<>();
    try {
      int line = 0;
      for (String text : Files.readAllLines(file)) {
        line++;
        Optional<Double> seconds = seconds(text.strip());
        if (seconds.isEmpty()) {
          entry.problem(file + ":" + line + ": is no length: give a number of seconds above 0");
          return List.of();
        }
        lengthsMs.add(seconds.get() * 1_000);
      }
      if (lengthsMs.isEmpty()) {
        entry.problem(file + " is empty: give one length in seconds in each line");
      }
    } catch (NoSuchFileException e) {
      entry.problem(file + " can't be read: there is no such file");
    } catch (CharacterCodingException e) {
      entry.problem(file + " can't be read: it is no text in UTF-8");
    } catch (IOException e) {
      entry.problem(file + " can't be read: " + e);
    }
    return lengthsMs;
  }

  private static Optional<Double> seconds(String text) {
    try {
      return Optional.of(Double.valueOf(text))
          .filter(seconds -> seconds > 0 && seconds <= Limits.SPAN_MAX_MS / 1_000.0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
