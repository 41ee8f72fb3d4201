package org.strowger.core.command;

import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.Limits;

/** The one check of a priority. */
final class Priority {
  private Priority() {}

  static void check(int priority) {
    if (priority < 0 || priority > Limits.PRIORITY_MAX) {
      throw new InvalidValue("priority", "is " + priority + ": it must be from 0 to " + Limits.PRIORITY_MAX);
    }
  }
}
