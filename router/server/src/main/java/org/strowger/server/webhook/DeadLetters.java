package org.strowger.server.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Deliveries of one endpoint that were given up: a file each, as it would be sent, below a head
 * that says why. Bounded; put aside by the endpoint's thread, listed and removed by those who ask.
 *
 * <pre>
 * webhook-id: 812-3
 * content-type: application/cloudevents+json; charset=utf-8
 * given-up-ms: 1767261612345
 * attempts: 16
 * reason: it answered 500
 *
 * {"specversion":"1.0", ...
 * </pre>
 */
final class DeadLetters {
  private static final String SUFFIX = ".letter";

  private final Path directory;
  private final int most;
  private int count;

  /** One of them. */
  record Letter(Path file, Delivery delivery, long givenUpMs, int attempts, String reason) {}

  DeadLetters(Path endpoint, int most) throws IOException {
    this.directory = Files.createDirectories(endpoint.resolve("dead"));
    this.most = most;
    this.count = files().size();
  }

  synchronized int count() {
    return count;
  }

  synchronized boolean hasRoom() {
    return count < most;
  }

  /** What begins at this place is put aside. */
  synchronized void put(
      EventPlace place, Delivery delivery, long givenUpMs, int attempts, String reason)
      throws IOException {
    String name =
        String.format(Locale.ROOT, "%019d-%07d%s", place.sequence(), place.index(), SUFFIX);
    ProgressFile.replace(
        directory.resolve(name),
        "webhook-id: "
            + delivery.id()
            + "\ncontent-type: "
            + delivery.contentType()
            + "\ngiven-up-ms: "
            + givenUpMs
            + "\nattempts: "
            + attempts
            + "\nreason: "
            + reason.replaceAll("\\s+", " ")
            + "\n\n"
            + delivery.body());
    count = files().size();
  }

  /** The oldest of them, by the place of their first event. */
  synchronized List<Letter> oldest(int atMost) throws IOException {
    List<Letter> letters = new ArrayList<>();
    for (Path file : files()) {
      if (letters.size() == atMost) {
        break;
      }
      letters.add(read(file));
    }
    return letters;
  }

  /** It was delivered after all. */
  synchronized void remove(Letter letter) throws IOException {
    Files.deleteIfExists(letter.file());
    count = files().size();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static Letter read(Path file) throws IOException {
    String text = Files.readString(file);
    int bodyAt = text.indexOf("\n\n");
    List<String> head = bodyAt < 0 ? List.of() : text.substring(0, bodyAt).lines().toList();
    if (head.size() != 5) {
      throw new IOException(file + " is no dead letter: move it away");
    }
    return new Letter(
        file,
        new Delivery(value(head.get(0)), value(head.get(1)), text.substring(bodyAt + 2)),
        Long.parseLong(value(head.get(2))),
        Integer.parseInt(value(head.get(3))),
        value(head.get(4)));
  }

  private static String value(String line) {
    return line.substring(line.indexOf(": ") + 2);
  }
}
