package org.strowger.core.model;

/**
 * The microphone of an interaction's agent: what the gateway reported, and what was asked of it.
 *
 * @param muted whether it is muted, as the gateway reported last; open where it has reported
 *     nothing
 * @param wanted what the agent asked for last; if it differs and no deadline runs, the gateway did
 *     not confirm it in time
 * @param deadlineMs until when the gateway may take to confirm, epoch ms; 0 = nothing is pending
 */
public record MuteRecord(boolean muted, boolean wanted, long deadlineMs) {
  /** Open, with nothing asked. */
  public static final MuteRecord NONE = new MuteRecord(false, false, 0);

  public boolean isPending() {
    return deadlineMs != 0;
  }

  /** The agent asks for it; what was reported stands until the gateway says otherwise. */
  public MuteRecord asked(boolean toBeMuted, long untilMs) {
    return new MuteRecord(muted, toBeMuted, untilMs);
  }

  /** The gateway says how it is; what is asked for and is not yet so stays pending. */
  public MuteRecord reported(boolean nowMuted) {
    return isPending() && nowMuted != wanted
        ? new MuteRecord(nowMuted, wanted, deadlineMs)
        : new MuteRecord(nowMuted, nowMuted, 0);
  }

  /** The gateway has not confirmed in time. */
  public MuteRecord unconfirmed() {
    return new MuteRecord(muted, wanted, 0);
  }
}
