package org.strowger.server.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The YAML file: sections with keys in them, two levels and no more. Tells the line of everything
 * that is wrong.
 */
final class ConfigFile {
  private final Path file;
  private final List<String> problems;

  ConfigFile(Path file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  void readInto(ConfigValues values) {
    compose().ifPresent(root -> readSections(root, values));
  }

  /**
   * The tree of the file as it was written; empty where there is nothing in it or it can't be read.
   */
  private Optional<Node> compose() {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.toString()).setUseMarks(true).build();
    try (InputStream in = Files.newInputStream(file)) {
      return new Compose(settings).composeInputStream(in);
    } catch (NoSuchFileException e) {
      problems.add(file + " can't be read: there is no such file");
    } catch (IOException e) {
      problems.add(file + " can't be read: " + e);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
      problems.add(file + line + " is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(file + " is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private void readSections(Node root, ConfigValues values) {
    if (!(root instanceof MappingNode sections)) {
      problems.add(
          place(root)
              + " is not a list of sections: write for example \"grpc:\" and below it \"  port: 7700\"");
      return;
    }
    Set<String> known = new LinkedHashSet<>();
    ConfigKeys.ALL.forEach(key -> known.add(key.section()));
    Map<String, Integer> seen = new HashMap<>();
    for (NodeTuple tuple : sections.getValue()) {
      String section = text(tuple.getKeyNode());
      if (!known.contains(section)) {
        problems.add(
            place(tuple.getKeyNode())
                + " "
                + section
                + " is no section"
                + Spelling.suggestion(section, known));
      } else if (isNew(section, tuple.getKeyNode(), seen)) {
        readKeys(section, tuple.getValueNode(), values);
      }
    }
  }

  private void readKeys(String section, Node node, ConfigValues values) {
    if (!(node instanceof MappingNode keys)) {
      if (!text(node).isEmpty()) {
        problems.add(
            place(node) + " " + section + " is a section: write its keys below it, indented");
      }
      return;
    }
    Map<String, ConfigKey<?>> known = new TreeMap<>();
    ConfigKeys.ALL.stream()
        .filter(key -> key.section().equals(section))
        .forEach(key -> known.put(key.path(), key));
    Map<String, Integer> seen = new HashMap<>();
    for (NodeTuple tuple : keys.getValue()) {
      String path = section + "." + text(tuple.getKeyNode());
      ConfigKey<?> key = known.get(path);
      if (key == null) {
        problems.add(
            place(tuple.getKeyNode())
                + " "
                + path
                + " is no key"
                + Spelling.suggestion(path, known.keySet()));
      } else if (isNew(path, tuple.getKeyNode(), seen)) {
        readValue(key, tuple.getValueNode(), values);
      }
    }
  }

  private void readValue(ConfigKey<?> key, Node node, ConfigValues values) {
    if (node instanceof ScalarNode scalar) {
      values.give(key, place(node) + " " + key.path(), scalar.getValue());
    } else {
      problems.add(
          place(node)
              + " "
              + key.path()
              + " is a list or a section: give "
              + key.range().description());
    }
  }

  private boolean isNew(String path, Node node, Map<String, Integer> seen) {
    Integer before = seen.putIfAbsent(path, line(node));
    if (before != null) {
      problems.add(
          place(node) + " " + path + " is given again, first in line " + before + ": keep one");
    }
    return before == null;
  }

  private String place(Node node) {
    return file + ":" + line(node);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /**
   * What a plain name or value says; something else where a name belongs is no name that we know.
   */
  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "(a list or a section)";
  }
}
