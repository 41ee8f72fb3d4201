package org.strowger.gateway.video;

/** A signal is not carried out; the sender is told why, and the call goes on. */
public final class SignalRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why: a closed list. */
  public enum Why {
    /** A field is missing or wrong; the message names it. */
    MALFORMED,
    /** The page has not joined, or another page of the same person has joined since. */
    NOT_JOINED,
    /** It is about a round that is over; rtc-start tells of the present one. */
    OLD_ROUND,
    /** More than a round may have. */
    TOO_MANY_SIGNALS,
    /** The candidate's address is not told to others here. */
    CANDIDATE_REFUSED
  }

  private final Why why;

  public SignalRefused(Why why, String message) {
    super(message);
    this.why = why;
  }

  static SignalRefused malformed(String field, String whatItMustBe) {
    return new SignalRefused(Why.MALFORMED, field + " " + whatItMustBe);
  }

  public Why why() {
    return why;
  }

  /** What to do, never empty. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
