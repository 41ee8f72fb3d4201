package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.RoutingCore;
import org.strowger.server.journal.MemoryJournal;

/** The conversations in the documentation are held as they are printed there. */
class WebSocketDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "websocket.md");
  private static final String BEGIN = "```frames";
  private static final String ARRIVAL = "# a customer calls sales";

  /** What differs from run to run. */
  private static final Set<String> PASSING =
      Set.of("expiresMs", "leftMs", "sequence", "previousSequence", "oldestArrivedMs");

  @TempDir private Path folder;

  @Test
  void everyExampleIsWhatHappens() throws IOException {
    Tokens tokens = Tokens.in(folder);
    List<List<String>> examples = examples();
    assertTrue(examples.size() >= 3, "too few examples: " + examples.size());
    for (List<String> example : examples) {
      try (TestRouter router =
          TestRouter.start(
                  TestRouter.CONFIG.with(tokens.sockets()),
                  new RoutingCore(),
                  new MemoryJournal(),
                  new HandClock(TestRouter.START_MS))
              .withSales("ana")) {
        GatewayDesk phone = GatewayDesk.connected(router.channel(), "phone");
        PageSocket page = PageSocket.connect(router.server.socketPort().orElseThrow());
        for (String line : example) {
          play(line, page, phone, tokens);
        }
      }
    }
  }

  private static void play(String line, PageSocket page, GatewayDesk phone, Tokens tokens) {
    if (line.startsWith("> ")) {
      page.send(
          line.substring(2)
              .replace("TOKEN-OF-ANA", tokens.agent("ana"))
              .replace("TOKEN-OF-UTE", tokens.supervisor("ute")));
    } else if (line.equals(ARRIVAL)) {
      phone.arrive("call-1", "sales");
    } else {
      assertTrue(line.startsWith("< "), "a line of an example begins with >, < or #: " + line);
      JsonObject expected = JsonParser.parseString(line.substring(2)).getAsJsonObject();
      JsonObject came =
          page.next("an answer", frame -> !frame.get("kind").getAsString().equals("beat"));
      assertEquals(lasting(expected), lasting(came), "printed: " + line + ", came: " + came);
    }
  }

  private static JsonObject lasting(JsonObject frame) {
    JsonObject lasting = new JsonObject();
    for (Map.Entry<String, JsonElement> field : frame.entrySet()) {
      if (!PASSING.contains(field.getKey())) {
        lasting.add(
            field.getKey(),
            field.getValue() instanceof JsonObject inner ? lasting(inner) : field.getValue());
      }
    }
    return lasting;
  }

  private static List<List<String>> examples() throws IOException {
    List<List<String>> examples = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.equals(BEGIN)) {
        inside = true;
        examples.add(new ArrayList<>());
      } else if (line.equals("```")) {
        inside = false;
      } else if (inside) {
        examples.getLast().add(line);
      }
    }
    return examples;
  }
}
