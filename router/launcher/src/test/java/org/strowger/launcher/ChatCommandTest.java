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

class ChatCommandTest {
  @TempDir private Path directory;

  @Test
  void aSecretThatIsTooShortIsSaidToBe() throws IOException {
    assertComplaint(2, "32 bytes", "--queue", "a", "--staff-secret", file("short"));
  }

  @Test
  void aKeyThatIsNoneIsSaidToBe() throws IOException {
    assertComplaint(2, "P-256", "--queue", "a", "--staff-key", file("no key"));
  }

  @Test
  void anAddressWithoutPortIsSaidToBe() throws IOException {
    String secret = file("a secret that is long enough for HS256");
    assertComplaint(
        2, "HOST:PORT", "--queue", "a", "--staff-secret", secret, "--listen", "everywhere");
  }

  @Test
  void aFolderThatCanNotBeMadeIsSaidToBe() throws IOException {
    String secret = file("a secret that is long enough for HS256");
    assertComplaint(
        1, "can't be opened", "--queue", "a", "--staff-secret", secret, "--directory", secret);
  }

  private void assertComplaint(int code, String sentence, String... arguments) {
    StringWriter err = new StringWriter();
    String[] all = new String[arguments.length + 1];
    all[0] = "chat";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    assertEquals(code, Strowger.commandLine().setErr(new PrintWriter(err)).execute(all));
    assertTrue(err.toString().contains(sentence), err.toString());
  }

  private String file(String content) throws IOException {
    Path file = directory.resolve("file");
    Files.writeString(file, content);
    return file.toString();
  }
}
