package org.strowger.simulator.tune;

import java.nio.file.Path;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.file.Section;
import org.strowger.simulator.file.YamlFile;

/**
 * Reads an objective from a YAML file: a weight for each figure that counts. What the keys mean is
 * in router/docs/tune.md.
 */
public final class ObjectiveFile {
  private static final double WEIGHT_MOST = 1e9;

  private ObjectiveFile() {}

  /** The objective, or everything that is wrong with the file. */
  public static Objective read(Path file) throws BadInput {
    return YamlFile.read(
        file,
        root ->
            root.section(
                    "cost_rate",
                    "service_level",
                    "abandoned_share",
                    "mean_wait",
                    "p99_wait",
                    "gini",
                    "least_served",
                    "vip_service_level")
                .map(ObjectiveFile::objective));
  }

  private static Objective objective(Section section) {
    Objective objective =
        new Objective(
            weight(section, "cost_rate"),
            weight(section, "service_level"),
            weight(section, "abandoned_share"),
            weight(section, "mean_wait"),
            weight(section, "p99_wait"),
            weight(section, "gini"),
            weight(section, "least_served"),
            weight(section, "vip_service_level"));
    if (objective.equals(Objective.NOTHING)) {
      section.own().problem("weighs nothing: give a weight, for example cost_rate: 1");
    }
    return objective;
  }

  private static double weight(Section section, String key) {
    return section.optional(key).flatMap(one -> one.number(-WEIGHT_MOST, WEIGHT_MOST)).orElse(0.0);
  }
}
