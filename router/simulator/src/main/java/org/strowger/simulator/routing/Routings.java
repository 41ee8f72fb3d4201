package org.strowger.simulator.routing;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.Problems;
import org.strowger.simulator.file.Spelling;

/** What people may write where a routing is asked for: a policy by name, or a routing file. */
public final class Routings {
  private Routings() {}

  /** The policy of that name, or the routing in the file of that name. */
  public static Routing of(String wordOrFile) throws BadInput {
    Optional<Routing> named = named(wordOrFile);
    if (named.isPresent()) {
      return named.get();
    }
    if (!isFile(wordOrFile)) {
      throw unknown(wordOrFile);
    }
    return RoutingFile.read(Path.of(wordOrFile));
  }

  private static Optional<Routing> named(String word) {
    for (NamedPolicy policy : NamedPolicy.values()) {
      if (policy.word().equals(word)) {
        return Optional.of(policy);
      }
    }
    return Optional.empty();
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static BadInput unknown(String wordOrFile) {
    List<String> words = new ArrayList<>();
    for (NamedPolicy policy : NamedPolicy.values()) {
      words.add(policy.word());
    }
    Problems problems = new Problems();
    problems.add(
        wordOrFile
            + " is neither a routing file nor a policy"
            + Spelling.suggestion(wordOrFile, words)
            + "; policies are "
            + String.join(", ", words));
    return problems.told();
  }
}
