package org.strowger.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.token.Identity;
import org.strowger.token.Reach;
import org.strowger.token.Role;
import org.strowger.token.SignedTokens;
import org.strowger.token.TokenKeys;
import picocli.CommandLine;

/** Tokens for development, from the command line. */
class TokenCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void keysThatWereMadeSignTokensThatTheRouterTakes() throws Exception {
    Path keys = folder.resolve("keys.json");
    assertEquals(0, run("--make-keys", keys.toString()));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
    out.getBuffer().setLength(0);
    assertEquals(
        0, run("--keys", keys.toString(), "--team-leader", "lea", "--projects", "shop,bank"));
    Identity identity =
        new SignedTokens(TokenKeys.read(keys), 900_000)
            .check(out.toString().strip(), System.currentTimeMillis());
    assertEquals("lea", identity.subject());
    assertEquals(Role.TEAM_LEADER, identity.role());
    assertEquals(new Reach(false, List.of("shop", "bank")), identity.projects());
    assertEquals(Reach.ALL, identity.teams());
  }

  @Test
  void keysThatAreThereAreNotWrittenOver() throws Exception {
    Path keys = folder.resolve("keys.json");
    assertEquals(0, run("--make-keys", keys.toString()));
    String before = Files.readString(keys);
    assertEquals(2, run("--make-keys", keys.toString()));
    assertTrue(err.toString().contains("is there already"), err.toString());
    assertEquals(before, Files.readString(keys));
  }

  @Test
  void withoutKeysItSaysHowToMakeThem() {
    assertEquals(2, run("--keys", folder.resolve("none.json").toString(), "--agent", "ana"));
    assertTrue(err.toString().contains("strowger token --make-keys"), err.toString());
  }

  private int run(String... options) {
    CommandLine command = Strowger.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    String[] arguments = new String[options.length + 1];
    arguments[0] = "token";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return command.execute(arguments);
  }
}
