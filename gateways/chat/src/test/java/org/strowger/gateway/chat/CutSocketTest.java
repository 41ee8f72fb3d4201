package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.gateway.chat.socket.SocketLimits;

/**
 * Sockets are cut at every step of conversations, on both sides: before a line is sent, while it is
 * on its way, while its answer is, and in the middle of a resume. Nothing is lost or doubled, and
 * both sides read the same in the same order.
 *
 * <p>{@code -Dcuts=2000} cuts longer, {@code -Dcuts.seed=N} repeats a run.
 */
class CutSocketTest {
  private static final int CUTS = Integer.getInteger("cuts", 200);
  private static final long SEED = Long.getLong("cuts.seed", 20_260_101);
  private static final int LINES_OF_ONE = 12;

  @TempDir private Path folder;
  private Centre centre;
  private int cuts;

  @BeforeEach
  void open() throws Exception {
    centre =
        new Centre(
            folder,
            new ChatLimits(1_000, 2_000, 8_192, 10_000, 10, 10_000, 90_000, 300_000, 90),
            SocketLimits.DEFAULT);
    centre.router.available("ana");
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void whereverSocketsAreCutNoLineIsLostOrDoubledOrOutOfOrder() {
    for (int conversation = 0; cuts < CUTS; conversation++) {
      converse(SEED + conversation);
    }
    String metrics = metrics();
    System.out.println("sockets cut: " + cuts + ", lines sent again and known: " + value(metrics));
    assertTrue(cuts >= CUTS);
  }

  private void converse(long seed) {
    Random random = new Random(seed);
    ResumingPage customer = new ResumingPage(centre.port(), "/chat", "", Hellos::customer);
    centre.until(() -> !customer.conversation().isEmpty());
    String token = centre.token("ana", "agent", List.of());
    String id = customer.conversation();
    ResumingPage desk =
        new ResumingPage(centre.port(), "/desk", id, (_, last) -> Hellos.desk(token, last));
    centre.until(desk::isOpened);
    Set<String> written = new TreeSet<>();
    for (int line = 1; line <= LINES_OF_ONE; line++) {
      boolean byCustomer = random.nextBoolean();
      ResumingPage writer = byCustomer ? customer : desk;
      String text = (byCustomer ? "customer " : "agent ") + line;
      written.add(text);
      step(random, writer, byCustomer ? desk : customer, "line-" + line, text);
    }
    for (ResumingPage page : List.of(customer, desk)) {
      page.sendAgain();
      centre.until(() -> page.texts().size() >= LINES_OF_ONE && page.hasNothingUnseen());
      assertEquals(List.of(), page.faults(), "seed " + seed);
      assertEquals(LINES_OF_ONE, page.texts().size(), "seed " + seed + ": " + page.texts());
    }
    assertEquals(customer.texts(), desk.texts(), "seed " + seed);
    Set<String> read = new TreeSet<>();
    customer.texts().forEach(text -> read.add(text.substring(text.indexOf(' ') + 1)));
    assertEquals(written, read, "seed " + seed);
    customer.cut();
    desk.cut();
  }

  /** One line, and up to three cuts around it. */
  private void step(
      Random random, ResumingPage writer, ResumingPage other, String clientId, String text) {
    switch (random.nextInt(6)) {
      case 0 -> writer.write(clientId, text);
      case 1 -> {
        cutAndResume(random, writer);
        writer.write(clientId, text);
      }
      case 2 -> {
        writer.write(clientId, text);
        cutAndResume(random, writer);
      }
      case 3 -> {
        writer.write(clientId, text);
        cutAndResume(random, other);
      }
      case 4 -> {
        // The other side is away while the line is written.
        other.cut();
        cuts++;
        writer.write(clientId, text);
        other.connect();
        other.sendAgain();
      }
      default -> {
        writer.write(clientId, text);
        centre.until(writer::hasNothingUnseen);
        cutAndResume(random, writer);
        cutAndResume(random, other);
      }
    }
  }

  /** Half of the resumes are cut themselves. */
  private void cutAndResume(Random random, ResumingPage page) {
    do {
      page.cut();
      cuts++;
      page.connect();
    } while (random.nextInt(4) == 0);
    page.sendAgain();
  }

  private String metrics() {
    try {
      return centre.page("/metrics");
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String value(String metrics) {
    return metrics
        .lines()
        .filter(line -> line.startsWith("strowger_chat_messages_known_total"))
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .findFirst()
        .orElse("0");
  }

  /** What pages say first. */
  private static final class Hellos {
    static String customer(String token, Map<String, Long> lastSequences) {
      JsonObject hello = hello();
      if (!token.isEmpty()) {
        hello.addProperty("token", token);
        hello.addProperty("lastSeq", lastSequences.values().stream().findFirst().orElse(0L));
      }
      return hello.toString();
    }

    static String desk(String token, Map<String, Long> lastSequences) {
      JsonObject hello = hello();
      hello.addProperty("token", token);
      JsonObject resume = new JsonObject();
      lastSequences.forEach(resume::addProperty);
      hello.add("resume", resume);
      return hello.toString();
    }

    private static JsonObject hello() {
      JsonObject hello = new JsonObject();
      hello.addProperty("v", 1);
      hello.addProperty("t", "hello");
      return hello;
    }
  }
}
