package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people send each other: each once, to whom it is meant, and never as a page. */
class AttachmentTest {
  private static final byte[] PNG =
      ("\u0089PNG\r\n\u001a\n" + "picture ".repeat(4_000)).getBytes(StandardCharsets.ISO_8859_1);
  private static final int SHORT = 16_000;

  @TempDir private Path folder;
  private Centre centre;
  private ChatPage customer;
  private JsonObject welcome;

  @BeforeEach
  void start() throws Exception {
    centre = new Centre(folder);
    customer = centre.customer();
    welcome = customer.next("welcome");
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void aFileReachesTheOtherSideAndIsFetchedOnceByEachPath() throws Exception {
    centre.router.available("ana");
    ChatPage desk = centre.desk("ana");
    desk.next("opened");
    byte[] picture = picture(SHORT);

    String path = announce("f1", "../../etc/my \\ box/Bön.png", "image/png", picture.length);
    HttpResponse<String> stored = centre.post(path, picture);
    assertEquals(201, stored.statusCode());
    assertEquals(
        "https://shop.example",
        stored.headers().firstValue("access-control-allow-origin").orElse(""));

    JsonObject line = desk.next("file");
    assertEquals("Bön.png", line.getAsJsonObject("file").get("name").getAsString());
    assertEquals(picture.length, line.getAsJsonObject("file").get("bytes").getAsInt());
    desk.send(
        "{'v':1,'t':'fetch','conv':'"
            + line.get("conv").getAsString()
            + "','seq':"
            + line.get("seq")
            + "}");
    JsonObject download = desk.next("download");
    HttpResponse<String> file = centre.file(download);
    assertEquals(picture.length, file.headers().firstValueAsLong("content-length").orElse(0));
    assertEquals("nosniff", file.headers().firstValue("x-content-type-options").orElse(""));
    String disposition = file.headers().firstValue("content-disposition").orElse("");
    assertTrue(disposition.startsWith("attachment; filename=\"B_n.png\""), disposition);
    assertEquals("image/png", file.headers().firstValue("content-type").orElse(""));
    assertEquals(404, centre.file(download).statusCode());
    assertEquals(404, centre.post(path, picture).statusCode(), "a path is good once");
  }

  @Test
  void aFileThatIsSentAgainAfterABreakStandsInTheLogOnce() throws Exception {
    byte[] picture = picture(SHORT);
    String first = announce("f1", "a.png", "image/png", picture.length);
    String second = announce("f1", "a.png", "image/png", picture.length);
    assertEquals(201, centre.post(first, picture).statusCode());
    assertEquals(201, centre.post(second, picture).statusCode());
    customer.next("file");
    customer.send(upload("f1", "a.png", "image/png", picture.length));
    customer.next("known");
    centre.until(() -> centre.filesOnDisk() == 1);
    assertTrue(
        customer.rest().stream().noneMatch(frame -> frame.get("t").getAsString().equals("file")));
  }

  @Test
  void aFileIsThereAfterARestartAndGoesWithItsConversation() throws Exception {
    String token = welcome.get("token").getAsString();
    byte[] picture = picture(SHORT);
    String path = announce("f1", "a.png", "image/png", picture.length);
    assertEquals(201, centre.post(path, picture).statusCode());
    centre.restartGateway();
    ChatPage again = centre.customer(token, 0);
    JsonObject line = again.next("file");
    again.send("{'v':1,'t':'fetch','seq':" + line.get("seq") + "}");
    assertEquals(200, centre.file(again.next("download")).statusCode());
    again.send("{'v':1,'t':'leave'}");
    again.next("closed");
    again.cut();
    centre.aheadMs.addAndGet(91L * 86_400_000);
    centre.until(() -> centre.filesOnDisk() == 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'v':1,'t':'upload','cid':'f','name':'a.html','type':'text/html','bytes':10}",
        "{'v':1,'t':'upload','cid':'f','name':'a.svg','type':'image/svg+xml','bytes':10}",
        "{'v':1,'t':'upload','cid':'f','name':'a.png','type':'image/png','bytes':20001}"
      })
  void filesOfOtherTypesOrLongerOnesAreNotEvenPermitted(String frame) {
    customer.send(frame);
    JsonObject error = customer.next("err");
    assertEquals("file-not-taken", error.get("code").getAsString());
    customer.send("{'v':1,'t':'upload','cid':'f','name':'a.png','type':'image/png','bytes':0}");
    assertEquals("malformed", customer.next("err").get("code").getAsString());
  }

  @Test
  void aFileThatIsNotWhatWasAnnouncedIsRefusedAndNotKept() throws Exception {
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        415, centre.post(announce("f1", "a.png", "image/png", page.length), page).statusCode());
    assertEquals(
        413, centre.post(announce("f2", "a.png", "image/png", 10), picture(SHORT)).statusCode());
    assertEquals(
        400, centre.post(announce("f3", "a.png", "image/png", SHORT), picture(100)).statusCode());
    byte[] zeros = new byte[100];
    assertEquals(
        415, centre.post(announce("f4", "a.txt", "text/plain", zeros.length), zeros).statusCode());
    centre.until(() -> centre.filesOnDisk() == 0);
    String metrics = centre.page("/metrics");
    assertTrue(metrics.contains("uploads_total{outcome=\"wrong-kind\"} 2.0"), metrics);
    assertTrue(metrics.contains("uploads_total{outcome=\"too-long\"} 1.0"), metrics);
    assertTrue(metrics.contains("uploads_total{outcome=\"too-short\"} 1.0"), metrics);
  }

  @Test
  void nobodySendsWithoutAPermitNorAfterTheEnd() throws Exception {
    for (String path : List.of("/uploads/none", "/uploads/../files/x", "/uploads/")) {
      assertEquals(404, centre.post(path, picture(100)).statusCode(), path);
    }
    String old = announce("f1", "a.png", "image/png", 100);
    centre.aheadMs.addAndGet(60_000);
    assertEquals(404, centre.post(old, picture(100)).statusCode(), "a minute is over");
    String late = announce("f2", "a.png", "image/png", 100);
    customer.send("{'v':1,'t':'leave'}");
    customer.next("closed");
    assertEquals(409, centre.post(late, picture(100)).statusCode());
    centre.until(() -> centre.filesOnDisk() == 0);
    customer.send(upload("f3", "a.png", "image/png", 100));
    assertEquals("conversation-closed", customer.next("err").get("code").getAsString());
  }

  @Test
  void whatNoMoreFitsOnTheDiskIsRefusedUntilThereIsRoom() throws Exception {
    for (String clientId : List.of("f1", "f2", "f3")) {
      byte[] picture = picture(SHORT);
      String path = announce(clientId, "a.png", "image/png", SHORT);
      assertEquals(201, centre.post(path, picture).statusCode());
    }
    customer.send(upload("f4", "a.png", "image/png", SHORT));
    assertEquals("busy", customer.next("err").get("code").getAsString());
  }

  @Test
  void whoOnlyListensFetchesFilesButSendsNone() throws Exception {
    ChatPage eve = centre.supervisor("eve", "retail");
    String conversation = welcome.get("conv").getAsString();
    eve.send("{'v':1,'t':'listen','conv':'" + conversation + "'}");
    eve.next("opened");
    eve.send(
        upload("f1", "a.png", "image/png", 100)
            .replace("'cid'", "'conv':'" + conversation + "','cid'"));
    assertEquals("not-yours", eve.next("err").get("code").getAsString());
    eve.send("{'v':1,'t':'fetch','conv':'" + conversation + "','seq':1}");
    assertEquals("malformed", eve.next("err").get("code").getAsString());
    assertFalse(eve.isClosed());
  }

  private String announce(String clientId, String name, String type, int bytes) {
    customer.send(upload(clientId, name.replace("\\", "\\\\"), type, bytes));
    return customer.next("upload-at").get("path").getAsString();
  }

  private static String upload(String clientId, String name, String type, int bytes) {
    return "{'v':1,'t':'upload','cid':'"
        + clientId
        + "','name':'"
        + name
        + "','type':'"
        + type
        + "','bytes':"
        + bytes
        + "}";
  }

  private static byte[] picture(int bytes) {
    return Arrays.copyOf(PNG, bytes);
  }
}
