package org.strowger.server.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of the webhooks, read with the rest of the configuration. */
class WebhookFileTest {
  private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  @TempDir private Path directory;

  @Test
  void anEndpointSaysWhoWantsWhat() throws Exception {
    List<WebhookEndpoint> endpoints =
        read(
            """
            endpoints:
              - name: crm
                url: https://crm.example/hooks
                secret: %s
                kinds: [interaction_arrived, interaction_ended]
                queues: [billing]
                agents: [ana]
                from-sequence: 1
                batch: 50
              - name: store
                url: http://127.0.0.1:9000/
                secret: %s
            """
                .formatted(SECRET, SECRET));

    WebhookEndpoint crm = endpoints.getFirst();
    assertEquals("crm", crm.name());
    assertEquals(URI.create("https://crm.example/hooks"), crm.url());
    assertArrayEquals(
        "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8), crm.secret().key());
    assertEquals(Set.of("interaction_arrived", "interaction_ended"), crm.selection().kinds());
    assertEquals(Set.of("billing"), crm.selection().queues());
    assertEquals(Set.of("ana"), crm.selection().agents());
    assertEquals(1, crm.fromSequence());
    assertEquals(50, crm.batch());
    WebhookEndpoint store = endpoints.getLast();
    assertEquals(0, store.fromSequence(), "from now on");
    assertEquals(1, store.batch());
    assertFalse(crm.toString().contains("0123"), "a secret is never printed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: CRM             | name must be lower-case letters",
        "url: ftp://crm.example| url is \"ftp://crm.example\": give an http or https address",
        "secret: hunter2       | secret must be \"whsec_\"",
        "secret: whsec_c2hvcnQ=| secret must be \"whsec_\"",
        "kinds: [arrived]      | kinds names \"arrived\": there are ",
        "kinds: arrived        | kinds is not a list",
        "from-sequence: -1     | from-sequence is -1: give a whole number from 0",
        "batch: 5000           | batch is 5000: give a whole number from 1 to 1000",
        "qeues: [billing]      | qeues is no key; did you mean queues?",
      })
  void whatCannotBeIsNamedWithItsRemedy(String line, String problem) throws Exception {
    String key = line.substring(0, line.indexOf(':'));
    StringBuilder file = new StringBuilder("endpoints:\n  - " + line + "\n");
    for (String usual : List.of("name: crm", "url: https://crm.example", "secret: " + SECRET)) {
      if (!usual.startsWith(key + ":")) {
        file.append("    ").append(usual).append('\n');
      }
    }
    ConfigProblems wrong = assertThrows(ConfigProblems.class, () -> read(file.toString()));
    assertTrue(
        wrong.problems().getFirst().contains("endpoint 1: " + problem),
        () -> wrong.problems().getFirst());
    assertFalse(wrong.problems().getFirst().contains("hunter2"));
  }

  @Test
  void twoEndpointsCannotShareAName() {
    String one = "  - {name: crm, url: 'https://crm.example', secret: '" + SECRET + "'}\n";
    ConfigProblems wrong =
        assertThrows(ConfigProblems.class, () -> read("endpoints:\n" + one + one));
    assertTrue(
        wrong.problems().getFirst().contains("endpoint 2: name is crm as that of another"),
        () -> wrong.problems().getFirst());
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    ConfigProblems wrong =
        assertThrows(
            ConfigProblems.class,
            () ->
                ConfigReader.read(
                    null,
                    Map.of("STROWGER_WEBHOOKS_FILE", directory.resolve("none.yaml").toString())));
    assertTrue(
        wrong.problems().getFirst().contains("there is no such file"),
        () -> wrong.problems().getFirst());
  }

  private List<WebhookEndpoint> read(String text) throws Exception {
    Path file = Files.writeString(directory.resolve("webhooks.yaml"), text);
    return ConfigReader.read(null, Map.of("STROWGER_WEBHOOKS_FILE", file.toString()))
        .webhooks()
        .endpoints();
  }
}
