package org.strowger.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The documentation's table is made of the table of keys; write it anew with {@code
 * -Dstrowger.docs=write}.
 */
class ConfigurationDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "configuration.md");
  private static final String BEGIN = "<!-- keys: begin -->\n";
  private static final String END = "<!-- keys: end -->\n";
  private static final String REMEDY =
      "router/docs/configuration.md is out of date: run ./strowger mvn -pl router/server -am test"
          + " -Dtest=ConfigurationDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dstrowger.docs=write";

  @Test
  void shouldDocumentEveryKey() throws IOException {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    if ("write".equals(System.getProperty("strowger.docs"))) {
      document = document.substring(0, begin) + ConfigHelp.markdown() + document.substring(end);
      Files.writeString(DOCUMENT, document);
      end = document.indexOf(END);
    }
    assertEquals(ConfigHelp.markdown(), document.substring(begin, end), REMEDY);
  }

  @Test
  void shouldHelpWithEveryKey() {
    String help = ConfigHelp.text();
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      assertTrue(help.contains(key.path() + ": " + key.presetText() + "\n"), key.path());
      assertTrue(help.contains(key.variable() + "\n"), key.variable());
    }
  }

  @Test
  void shouldTakeEveryPresetAsAValue() {
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      assertEquals(key.preset(), key.range().parse(key.presetText()), key.path());
    }
  }
}
