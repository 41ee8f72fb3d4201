package org.strowger.simulator.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.strowger.simulator.BadInput;

/** A YAML file, as its outermost entry. Called by the readers of routings and of scenarios. */
public final class YamlFile {
  private YamlFile() {}

  /** A reader of one kind of file: takes what it finds and notes what is wrong. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Empty only where something is wrong, which has then been noted. */
    Optional<T> read(Entry root);
  }

  /** What {@code reader} makes of the file, or everything that is wrong with it. */
  public static <T> T read(Path file, Reader<T> reader) throws BadInput {
    FileProblems problems = new FileProblems(file);
    Optional<T> made =
        compose(file, problems).flatMap(root -> reader.read(Entry.root(root, problems)));
    problems.throwIfAny();
    return made.orElseThrow(
        () -> new IllegalStateException("nothing was made of " + file + ", and nobody said why"));
  }

  /** The tree of the file as it was written; empty where there is none, which is noted. */
  private static Optional<Node> compose(Path file, FileProblems problems) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.toString()).setUseMarks(true).build();
    try (InputStream in = Files.newInputStream(file)) {
      Optional<Node> root = new Compose(settings).composeInputStream(in);
      if (root.isEmpty()) {
        problems.add("is empty: write what it shall say");
      }
      return root;
    } catch (NoSuchFileException e) {
      problems.add("there is no such file");
    } catch (IOException e) {
      problems.add("can't be read: " + e);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(line, "is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add("is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }
}
