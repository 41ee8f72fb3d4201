package org.strowger.simulator.simulation;

import java.util.List;
import java.util.Optional;
import org.strowger.simulator.centre.Arrivals;
import org.strowger.simulator.file.Entry;
import org.strowger.simulator.file.Section;

/** Reads how customers come. */
final class ArrivalsReader {
  private static final double PER_HOUR_MOST = 1e9;
  private static final int BATCH_MOST = 10_000;

  private ArrivalsReader() {}

  static Optional<Arrivals> read(Entry entry) {
    return entry.oneOf("poisson", "piecewise", "batches").flatMap(ArrivalsReader::arrivals);
  }

  private static Optional<Arrivals> arrivals(Entry kind) {
    return switch (kind.name()) {
      case "poisson" -> kind.perHour().map(Arrivals.Poisson::new);
      case "piecewise" -> kind.section("every", "per_hour").flatMap(ArrivalsReader::piecewise);
      default -> kind.section("per_hour", "size").flatMap(ArrivalsReader::batches);
    };
  }

  private static Optional<Arrivals> piecewise(Section section) {
    Optional<Long> everyMs = section.required("every", "30m").flatMap(one -> one.spanMs(1));
    Optional<List<Double>> perHour =
        section.required("per_hour", "[40, 90, 60]").flatMap(ArrivalsReader::rates);
    return everyMs.flatMap(every -> perHour.map(rates -> new Arrivals.Piecewise(rates, every)));
  }

  private static Optional<List<Double>> rates(Entry entry) {
    List<Double> rates =
        entry.items().stream().flatMap(one -> one.number(0, PER_HOUR_MOST).stream()).toList();
    if (entry.isList() && rates.stream().allMatch(rate -> rate == 0)) {
      entry.problem("has no rate above 0: nobody would ever come");
    }
    return rates.isEmpty() ? Optional.empty() : Optional.of(rates);
  }

  private static Optional<Arrivals> batches(Section section) {
    Optional<Double> perHour =
        section.required("per_hour", "10").flatMap(one -> one.number(0.000_001, PER_HOUR_MOST));
    Optional<Integer> size = section.required("size", "5").flatMap(one -> one.count(1, BATCH_MOST));
    return perHour.flatMap(rate -> size.map(each -> new Arrivals.Batches(rate, each)));
  }
}
