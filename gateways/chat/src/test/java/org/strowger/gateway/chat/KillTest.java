package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.gateway.chat.socket.SocketLimits;

/** The gateway's process is killed while customers write: what was answered is there after it. */
class KillTest {
  private static final long SEED = Long.getLong("kill.seed", 7);
  private static final int CUSTOMERS = 4;
  private static final int LINES = 18;

  @TempDir private Path folder;

  /** A customer who writes without waiting, and what they have been told. */
  private static final class Writer {
    final ChatPage page;
    final String token;
    final Map<Long, String> told = new TreeMap<>();

    Writer(int port) {
      page = ChatPage.open(port, "/chat");
      page.send("{'v':1,'t':'hello'}");
      token = page.next("welcome").get("token").getAsString();
    }

    void write(int line) {
      page.send("{'v':1,'t':'msg','cid':'%d','text':'line %d'}".formatted(line, line));
    }

    void collect() {
      for (JsonObject frame : page.rest()) {
        if (frame.get("t").getAsString().equals("msg")) {
          told.put(frame.get("seq").getAsLong(), frame.get("text").getAsString());
        }
      }
    }
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void whatWasAnsweredIsThereAfterTheProcessWasKilled() throws Exception {
    Random random = new Random(SEED);
    try (RealRouter router = new RealRouter(folder.resolve("journal")).withSupport("ana")) {
      for (int round = 0; round < 3; round++) {
        List<Writer> writers = writeUntilKilled(router, random);
        verify(router, writers);
      }
    }
  }

  private List<Writer> writeUntilKilled(RealRouter router, Random random) throws Exception {
    try (GatewayProcess gateway = GatewayProcess.start(router.target(), folder.resolve("chat"))) {
      List<Writer> writers = new ArrayList<>();
      for (int i = 0; i < CUSTOMERS; i++) {
        writers.add(new Writer(gateway.port()));
      }
      for (int line = 0; line < LINES; line++) {
        for (Writer writer : writers) {
          writer.write(line);
        }
      }
      // One answer has come at least, and others are on their way or not even written.
      int answered = 1 + random.nextInt(LINES - 1);
      writers
          .getFirst()
          .page
          .next("line " + answered, frame -> frame.toString().contains("line " + answered));
      gateway.kill();
      writers.forEach(writer -> writer.page.closeCode());
      writers.forEach(Writer::collect);
      writers.getFirst().told.put(answered + 1L, "line " + answered);
      return writers;
    }
  }

  private void verify(RealRouter router, List<Writer> writers) throws Exception {
    ChatConfig config =
        Centre.config(
            router.target(), folder.resolve("chat"), ChatLimits.DEFAULT, SocketLimits.DEFAULT);
    try (ChatGateway again = new ChatGateway(config, System::currentTimeMillis)) {
      again.start();
      for (Writer writer : writers) {
        ChatPage page = ChatPage.open(again.socketPort(), "/chat");
        page.send("{'v':1,'t':'hello','token':'" + writer.token + "'}");
        long last = page.next("welcome").get("lastSeq").getAsLong();
        Map<Long, String> kept = new LinkedHashMap<>();
        for (long sequence = 1; sequence <= last; sequence++) {
          JsonObject line = page.next("msg");
          kept.put(line.get("seq").getAsLong(), line.get("text").getAsString());
        }
        assertEquals(last, kept.size(), "without gaps");
        assertTrue(
            kept.entrySet().containsAll(writer.told.entrySet()),
            () -> "seed " + SEED + ": told " + writer.told + ", but kept " + kept);
        // What was not answered is sent again, and stands in the log once.
        for (int line = (int) last; line < LINES; line++) {
          page.send("{'v':1,'t':'msg','cid':'%d','text':'line %d'}".formatted(line, line));
          assertEquals(line + 1, page.next("msg").get("seq").getAsLong());
        }
        page.send("{'v':1,'t':'leave'}");
        page.next("closed");
      }
    }
  }
}
