package org.strowger.gateway.chat;

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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.gateway.chat.file.FileKind;
import org.strowger.gateway.chat.socket.CloseCode;
import org.strowger.gateway.chat.socket.UploadOutcome;

/** What the documents of chat and video print is what goes over the wire. */
class DocumentedFramesTest {
  private static final Path DOCUMENTS = Path.of("..", "..", "router", "docs");
  private static final String ANY = "…";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"chat.md", "video.md"})
  void theExamplesAreSentAndAnsweredAsPrinted(String document) throws Exception {
    List<String> lines = examples(document);
    assertTrue(lines.size() > 20, "there are examples");
    try (Centre centre = new Centre(folder)) {
      ChatPage customer = ChatPage.open(centre.port(), "/chat");
      ChatPage desk = ChatPage.open(centre.port(), "/desk");
      String conversation = "";
      boolean isAgentThere = false;
      for (String line : lines) {
        ChatPage page = line.startsWith("customer") ? customer : desk;
        String json = line.substring(line.indexOf(' ') + 1);
        if (line.contains("> ")) {
          page.sendRaw(
              json.replace("CONV", conversation)
                  .replace("TOKEN", centre.token("ana", "agent", List.of())));
        } else {
          JsonObject printed = JsonParser.parseString(json).getAsJsonObject();
          String type = printed.get("t").getAsString();
          JsonObject told = page.next(type);
          assertSame(printed, told, line);
          if (type.equals("welcome") && told.has("conv")) {
            conversation = told.get("conv").getAsString();
          } else if (type.equals("welcome") && !isAgentThere) {
            isAgentThere = true;
            centre.router.available("ana");
          }
        }
      }
    }
  }

  @Test
  void everyCodeAndReasonIsPrinted() throws IOException {
    String document = Files.readString(DOCUMENTS.resolve("chat.md"));
    for (CloseCode code : CloseCode.values()) {
      assertTrue(document.contains(Integer.toString(code.number())), code.name());
    }
    for (ErrorCode code : ErrorCode.values()) {
      assertTrue(document.contains("`" + code.text() + "`"), code.text());
    }
    for (CloseReason reason : CloseReason.values()) {
      assertTrue(document.contains("`" + reason.text() + "`"), reason.text());
    }
    for (UploadOutcome outcome : UploadOutcome.values()) {
      assertTrue(document.contains("`" + outcome.text() + "`"), outcome.text());
    }
    for (FileKind kind : FileKind.values()) {
      assertTrue(document.contains("`" + kind.contentType() + "`"), kind.contentType());
    }
    for (Part part : Part.values()) {
      assertTrue(document.contains("`" + part.name().toLowerCase(Locale.ROOT) + "`"), part.name());
    }
  }

  private static List<String> examples(String document) throws IOException {
    List<String> lines = new ArrayList<>();
    boolean isExample = false;
    for (String line : Files.readAllLines(DOCUMENTS.resolve(document))) {
      if (line.startsWith("```")) {
        isExample = line.equals("```chat");
      } else if (isExample) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static void assertSame(JsonObject printed, JsonObject told, String line) {
    assertEquals(printed.keySet(), told.keySet(), line);
    for (Map.Entry<String, JsonElement> field : printed.entrySet()) {
      boolean differs =
          field.getValue().isJsonPrimitive() && field.getValue().getAsString().equals(ANY);
      if (!differs) {
        assertEquals(field.getValue(), told.get(field.getKey()), line);
      }
    }
  }
}
