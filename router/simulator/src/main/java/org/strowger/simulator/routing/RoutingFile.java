package org.strowger.simulator.routing;

import java.nio.file.Path;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.file.YamlFile;

/**
 * A routing in a YAML file: a policy by name, what holds for all queues, what holds for one. Every
 * key may be left out; what they mean is in router/docs/simulate.md.
 */
public final class RoutingFile {
  private RoutingFile() {}

  /** The routing, or everything that is wrong with the file. */
  public static ChosenRouting read(Path file) throws BadInput {
    return YamlFile.read(file, root -> new RoutingReader().read(root));
  }
}
