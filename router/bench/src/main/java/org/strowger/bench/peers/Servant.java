package org.strowger.bench.peers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A server that was started for the comparison, with a folder of its own; both go at the end, also
 * where the comparison is broken off.
 */
final class Servant implements AutoCloseable {
  private static final long STARTING_NANOS_MAX = 30_000_000_000L;
  private static final long LOOK_AGAIN_NANOS = 100_000_000;
  private static final long ENDING_SECONDS_MAX = 30;

  private final Path folder;
  private final Process process;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * @param command what to run; its output goes into a file in {@code folder}
   */
  Servant(Path folder, List<String> command) {
    this.folder = folder;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output.txt").toFile())
              .start();
    } catch (IOException cannot) {
      throw new UncheckedIOException(
          command.getFirst() + " can't be run: apt-get install postgresql redis-server", cannot);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Throws an {@link IllegalStateException} that says what to install, if something is missing. */
  static void requireAll() {
    boolean hasRedis =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
    if (!hasRedis || !Files.isDirectory(Postgres.VERSIONS)) {
      throw new IllegalStateException(
          (hasRedis ? "PostgreSQL is" : "redis-server is")
              + " not there: apt-get install --no-install-recommends postgresql redis-server");
    }
  }

  /** Tries until it works. */
  <T> T await(Callable<T> attempt) {
    long startNanos = System.nanoTime();
    while (true) {
      try {
        return attempt.call();
      } catch (Exception notYet) {
        if (!process.isAlive() || System.nanoTime() - startNanos > STARTING_NANOS_MAX) {
          throw new IllegalStateException("it does not start: " + said(), notYet);
        }
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("output.txt"));
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  /** Runs a command to its end; throws what it said if it fails. */
  static void run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + said);
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    }
  }

  /** A command as the user who may run it: PostgreSQL refuses to be run by root. */
  static List<String> as(String user, List<String> command) {
    if (!System.getProperty("user.name").equals("root")) {
      return command;
    }
    List<String> whole = new ArrayList<>(List.of("runuser", "-u", user, "--"));
    whole.addAll(command);
    return whole;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(ENDING_SECONDS_MAX, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      delete(folder);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
