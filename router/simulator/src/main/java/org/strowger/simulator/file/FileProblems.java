package org.strowger.simulator.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.Problems;

/**
 * What is wrong with one file. Filled in whatever order it is read in, told in the order of lines:
 * {@code FILE:LINE: field: what is wrong and the remedy}.
 */
public final class FileProblems {
  private final Path file;
  private final List<Problem> all = new ArrayList<>();

  /** One thing that is wrong; line 0 is the file as a whole. */
  private record Problem(int line, String text) {}

  public FileProblems(Path file) {
    this.file = file;
  }

  /** The file that is read; paths in it are relative to its folder. */
  public Path file() {
    return file;
  }

  /** Something is wrong in one line; the first is 1. */
  void add(int line, String text) {
    all.add(new Problem(line, file + ":" + line + ": " + text));
  }

  /** Something is wrong with the file as a whole. */
  void add(String text) {
    all.add(new Problem(0, file + ": " + text));
  }

  /** Tells everything, if there is anything. */
  public void throwIfAny() throws BadInput {
    Problems problems = new Problems();
    all.stream()
        .sorted(Comparator.comparingInt(Problem::line))
        .forEach(one -> problems.add(one.text()));
    problems.throwIfAny();
  }
}
