package org.strowger.core.model;

import org.jspecify.annotations.Nullable;

/**
 * An interaction's part in its customer's journey.
 *
 * @param links what it has to do with others
 * @param joined whether the consultation has become a conference: the customer hears it
 * @param disposition what its agent filed it under; null = nothing yet
 * @param callback where it stands if its customer is to be called back
 * @param wakeMs when it goes on by itself, epoch ms; 0 = it does not
 * @param sleepEndsMs when it has slept for long enough and ends, epoch ms; 0 = it does not sleep
 * @param mute the microphone of its agent
 * @param help what help its agent asks for
 */
public record JourneyRecord(
    Links links,
    boolean joined,
    @Nullable DispositionId disposition,
    CallbackRecord callback,
    long wakeMs,
    long sleepEndsMs,
    MuteRecord mute,
    HelpRecord help) {
  /** Of most who wait; they share it. */
  private static final JourneyRecord FIRST =
      new JourneyRecord(
          Links.FIRST, false, null, CallbackRecord.NONE, 0, 0, MuteRecord.NONE, HelpRecord.NONE);

  /** Of an interaction that has just come about. */
  public static JourneyRecord begun(Links links) {
    return links.equals(Links.FIRST)
        ? FIRST
        : new JourneyRecord(
            links, false, null, CallbackRecord.NONE, 0, 0, MuteRecord.NONE, HelpRecord.NONE);
  }

  /** Whether an agent asks a colleague by it. */
  public boolean isConsultation() {
    return links.origin() == Origin.CONSULTATION;
  }

  /** Whether it holds the place of a customer who is not on the line but to be called back. */
  public boolean wantsCallback() {
    return callback.wanted();
  }

  public JourneyRecord linked(Links other) {
    return new JourneyRecord(other, false, disposition, callback, wakeMs, sleepEndsMs, mute, help);
  }

  public JourneyRecord joinedByCustomer() {
    return new JourneyRecord(links, true, disposition, callback, wakeMs, sleepEndsMs, mute, help);
  }

  public JourneyRecord filed(DispositionId under) {
    return new JourneyRecord(links, joined, under, callback, wakeMs, sleepEndsMs, mute, help);
  }

  public JourneyRecord calledBack(CallbackRecord now) {
    return now.equals(callback)
        ? this
        : new JourneyRecord(links, joined, disposition, now, wakeMs, sleepEndsMs, mute, help);
  }

  /** Resting until one of these times, epoch ms; 0 = not until then. */
  public JourneyRecord resting(long untilMs, long endsMs) {
    return untilMs == wakeMs && endsMs == sleepEndsMs
        ? this
        : new JourneyRecord(links, joined, disposition, callback, untilMs, endsMs, mute, help);
  }

  public JourneyRecord muted(MuteRecord now) {
    return now.equals(mute)
        ? this
        : new JourneyRecord(links, joined, disposition, callback, wakeMs, sleepEndsMs, now, help);
  }

  public JourneyRecord helped(HelpRecord now) {
    return now.equals(help)
        ? this
        : new JourneyRecord(links, joined, disposition, callback, wakeMs, sleepEndsMs, mute, now);
  }

  /**
   * Nobody talks in it: nothing is called, no microphone of its agent's is there, and no help is
   * asked for.
   */
  public JourneyRecord silent() {
    return calledBack(callback.hungUp()).muted(MuteRecord.NONE).helped(HelpRecord.NONE);
  }
}
