package org.strowger.server.journal;

import java.util.List;

/**
 * What Chronicle wants of the JVM, asked before its first class is loaded. Without the export of
 * {@code sun.nio.ch} it would only warn and open every queue read-only, so that a router would come
 * up and fail at its first entry.
 */
final class ChronicleRuntime {
  private static final String NEEDED_PACKAGE = "sun.nio.ch";
  private static final List<String> QUIET =
      List.of(
          "chronicle.analytics.disable",
          "chronicle.disk.monitor.disable",
          "chronicle.announcer.disable");

  private ChronicleRuntime() {}

  static void prepare() {
    requireExport();
    for (String property : QUIET) {
      if (System.getProperty(property) == null) {
        System.setProperty(property, "true");
      }
    }
  }

  private static void requireExport() {
    Module ours = ChronicleRuntime.class.getModule();
    if (!Object.class.getModule().isExported(NEEDED_PACKAGE, ours)) {
      throw new JournalUnusable(
          "the journal can't be written: start the JVM with --add-exports=java.base/"
              + NEEDED_PACKAGE
              + "=ALL-UNNAMED (the strowger launcher does)");
    }
  }
}
