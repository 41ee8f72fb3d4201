package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.token.TokenKeys;

class ChatCommandTest {
  @TempDir private Path directory;

  @Test
  void keysThatAreNoneAreSaidToBe() throws IOException {
    assertComplaint(2, "is no JWK Set", "--queue", "a", "--token-keys", file("no key"));
  }

  @Test
  void anAddressWithoutPortIsSaidToBe() throws IOException {
    String keys = keys();
    assertComplaint(2, "HOST:PORT", "--queue", "a", "--token-keys", keys, "--listen", "everywhere");
  }

  @Test
  void aFolderThatCanNotBeMadeIsSaidToBe() throws IOException {
    String keys = keys();
    assertComplaint(
        1, "can't be opened", "--queue", "a", "--token-keys", keys, "--directory", keys);
  }

  private void assertComplaint(int code, String sentence, String... arguments) {
    StringWriter err = new StringWriter();
    String[] all = new String[arguments.length + 1];
    all[0] = "chat";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    assertEquals(code, Strowger.commandLine().setErr(new PrintWriter(err)).execute(all));
    assertTrue(err.toString().contains(sentence), err.toString());
  }

  private String keys() throws IOException {
    Path file = directory.resolve("keys.json");
    TokenKeys.make(file);
    return file.toString();
  }

  private String file(String content) throws IOException {
    Path file = directory.resolve("file");
    Files.writeString(file, content);
    return file.toString();
  }
}
