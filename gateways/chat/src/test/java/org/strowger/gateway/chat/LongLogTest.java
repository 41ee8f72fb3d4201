package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.WebSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.gateway.chat.socket.SocketLimits;

/** Conversations that are longer than what a socket may have unsent, silent sockets, old ones. */
class LongLogTest {
  private static final int LINES = 400;
  private static final ChatLimits LIMITS =
      new ChatLimits(100, LINES, 8_192, 10_000, 10, 10_000, 90_000, 300_000, 1);

  @TempDir private Path folder;
  private Centre centre;

  @BeforeEach
  void open() throws Exception {
    SocketLimits usual = SocketLimits.DEFAULT;
    centre =
        new Centre(
            folder,
            LIMITS,
            new SocketLimits(100, 2_000, 500, usual.frameMaxBytes(), 256, 256 << 10, 10_000));
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void aLongConversationIsResumedPageByPageWhileNewLinesComeIn() {
    ChatPage writer = centre.customer();
    String token = writer.next("welcome").get("token").getAsString();
    for (int i = 1; i < LINES; i++) {
      writer.send(line(i));
      writer.next("msg");
    }
    ChatPage reader = centre.customer(token, 0);
    writer.send(line(LINES));
    for (int i = 1; i <= LINES; i++) {
      JsonObject line = reader.next("msg");
      assertEquals(i, line.get("seq").getAsLong());
    }
    writer.send(line(LINES + 1));
    assertEquals("conversation-full", writer.next("err").get("code").getAsString());
  }

  @Test
  void aSocketWithoutHelloIsClosedAndSoIsASilentOne() {
    assertEquals(4401, ChatPage.open(centre.port(), "/chat").closeCode());
    ChatPage silent = new SilentPage();
    silent.connect(centre.port(), "/chat", "http://127.0.0.1:" + centre.port());
    silent.send("{'v':1,'t':'hello'}");
    centre.until(
        () -> centre.page("/metrics").contains("sockets_closed_total{code=\"TOO_SLOW\"} 1.0"));
  }

  @Test
  void closedConversationsAreForgottenOnceTheyAreOld() {
    ChatPage customer = centre.customer();
    String token = customer.next("welcome").get("token").getAsString();
    customer.send("{'v':1,'t':'leave'}");
    customer.next("closed");
    customer.cut();
    centre.aheadMs.addAndGet(86_400_000L * (LIMITS.keepDays() + 1));
    centre.until(() -> isForgotten(token));
    assertTrue(centre.customer().next("welcome").has("token"));
  }

  private boolean isForgotten(String token) {
    ChatPage asking = centre.customer(token, 0);
    centre.until(() -> asking.isClosed() || !asking.rest().isEmpty());
    boolean forgotten = asking.isClosed() && asking.closeCode() == 4404;
    asking.cut();
    return forgotten;
  }

  private static String line(int number) {
    return "{'v':1,'t':'msg','cid':'%d','text':'%s'}".formatted(number, "x".repeat(1_500));
  }

  /** A page that reads nothing, so that it answers no ping either. */
  private static final class SilentPage extends ChatPage {
    @Override
    public void onOpen(WebSocket opened) {
      // Nothing is asked for, so nothing is read.
    }
  }
}
