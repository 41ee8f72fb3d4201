package org.strowger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program to its end in a JVM of its own, with the classes and options of this one: what a
 * JVM's compiler happened to make of one run does not carry over to the next.
 */
public final class FreshJvm {
  private FreshJvm() {}

  /** What it wrote, line by line; throws an {@link IllegalStateException} where it failed. */
  public static List<String> run(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      List<String> lines;
      try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
        lines = said.lines().toList();
      }
      if (process.waitFor() != 0) {
        throw new IllegalStateException(main.getSimpleName() + " ended with an error");
      }
      return lines;
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    }
  }
}
