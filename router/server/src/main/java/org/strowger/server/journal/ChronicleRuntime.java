package org.strowger.server.journal;

import java.util.Map;

/**
 * What Chronicle wants of the JVM, asked before its first class is loaded. Without the export of
 * {@code sun.nio.ch} it would only warn and open every queue read-only, so that a router would come
 * up and fail at its first entry.
 */
final class ChronicleRuntime {
  private static final String NEEDED_PACKAGE = "sun.nio.ch";

  /**
   * The first three keep it silent. The last: a process killed in the middle of a write leaves a
   * lock of Chronicle's own behind, marked with its process id, and in a container the next process
   * often has the same one; Chronicle would then refuse for ever to write. Our {@link JournalLock}
   * makes sure before that nobody else does.
   */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "chronicle.analytics.disable", "true",
          "chronicle.disk.monitor.disable", "true",
          "chronicle.announcer.disable", "true",
          "queue.force.unlock.mode", "ALWAYS");

  private ChronicleRuntime() {}

  static void prepare() {
    requireExport();
    PROPERTIES.forEach((name, value) -> {
      if (System.getProperty(name) == null) {
        System.setProperty(name, value);
      }
    });
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
