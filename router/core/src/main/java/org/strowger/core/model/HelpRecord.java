package org.strowger.core.model;

import org.jspecify.annotations.Nullable;

/**
 * Help that an interaction's agent has asked for, and who is coming.
 *
 * @param askedMs since when it is asked for, epoch ms; 0 = it is not
 * @param deadlineMs when it is given up, epoch ms; 0 = it is not asked for
 * @param note what it is about, in the agent's own words; may be empty
 * @param by the supervisor or team leader who answered last; null = nobody has
 */
public record HelpRecord(long askedMs, long deadlineMs, String note, @Nullable SupervisorId by) {
  /** Nothing is asked for. */
  public static final HelpRecord NONE = new HelpRecord(0, 0, "", null);

  public boolean isAsked() {
    return deadlineMs != 0;
  }

  /** The agent asks, or asks again in other words; what nobody has answered is as old as it was. */
  public HelpRecord asked(String words, long nowMs, long untilMs) {
    return new HelpRecord(isAsked() && by == null ? askedMs : nowMs, untilMs, words, null);
  }

  /** Somebody is coming. */
  public HelpRecord answered(SupervisorId who) {
    return new HelpRecord(askedMs, deadlineMs, note, who);
  }
}
