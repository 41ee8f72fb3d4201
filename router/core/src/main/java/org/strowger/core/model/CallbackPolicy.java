package org.strowger.core.model;

/**
 * How customers are called back, and how long the place of one who hung up is kept.
 *
 * @param attemptsMax how often a customer is called who does not answer
 * @param spacingMs how long after an attempt that failed the next one may be, ms
 * @param dialMs how long one attempt may take, ms
 * @param placeKeptMs how long a known customer who hung up may come back to the old place, ms; 0 =
 *     places are not kept
 */
public record CallbackPolicy(int attemptsMax, long spacingMs, long dialMs, long placeKeptMs) {
  public static final CallbackPolicy DEFAULT = new CallbackPolicy(3, 15 * 60_000, 60_000, 0);

  public CallbackPolicy {
    Check.range("attempts_max", attemptsMax, 1, Limits.CALLBACK_ATTEMPTS);
    Check.range("spacing_ms", spacingMs, 1, Limits.SPAN_MAX_MS);
    Check.range("dial_ms", dialMs, 1, Limits.SPAN_MAX_MS);
    Check.range("place_kept_ms", placeKeptMs, 0, Limits.SPAN_MAX_MS);
  }
}
