package org.strowger.server.config;

import java.util.stream.Collectors;

/** The table of keys, put into words: for the terminal and for the documentation. */
public final class ConfigHelp {
  private ConfigHelp() {}

  /** Every key with its meaning, its values, its preset and its environment variable. */
  public static String text() {
    return ConfigKeys.ALL.stream().map(ConfigHelp::paragraph).collect(Collectors.joining("\n"));
  }

  private static String paragraph(ConfigKey<?> key) {
    return key.path()
        + ": "
        + key.presetText()
        + "\n    "
        + key.meaning()
        + "\n    Give "
        + key.range().description()
        + ". Environment: "
        + key.variable()
        + "\n";
  }

  /** The same as a table in Markdown. */
  public static String markdown() {
    return "| Key | Preset | Values | Meaning | Environment |\n| --- | --- | --- | --- | --- |\n"
        + ConfigKeys.ALL.stream().map(ConfigHelp::row).collect(Collectors.joining());
  }

  private static String row(ConfigKey<?> key) {
    return "| `"
        + key.path()
        + "` | `"
        + key.presetText()
        + "` | "
        + key.range().description()
        + " | "
        + key.meaning()
        + " | `"
        + key.variable()
        + "` |\n";
  }
}
