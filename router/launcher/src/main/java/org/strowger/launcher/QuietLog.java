package org.strowger.launcher;

/**
 * Keeps a router's own log off a screen that shows something else: warnings come through,
 * happenings do not. Called by a verb before it touches anything that logs; what the user has set
 * on the command line stands.
 */
final class QuietLog {
  private QuietLog() {}

  static void prepare() {
    setUnlessSet("strowger.happenings", "WARN");
    setUnlessSet("strowger.log", "WARN");
  }

  private static void setUnlessSet(String property, String level) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, level);
    }
  }
}
