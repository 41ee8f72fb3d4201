package org.strowger.gateway.video;

/**
 * What a call may take up, and how long things may take.
 *
 * @param descriptionMaxBytes the longest session description; a frame has 64 KB at most, and what
 *     Chromium sends for one camera and one microphone has some 6 KB
 * @param candidatesMax candidates of one side since its last description, those within it counted
 * @param heldMax signals of one side that the other has not acknowledged
 * @param heldMaxBytes the same in characters
 * @param lostMs how long both sides may be without a connection that they had, before the call is
 *     over, ms
 * @param hangUpMs how long a desk that has hung up may take to end the interaction itself, ms
 */
public record VideoLimits(
    int descriptionMaxBytes,
    int candidatesMax,
    int heldMax,
    int heldMaxBytes,
    long lostMs,
    long hangUpMs) {
  public static final VideoLimits DEFAULT =
      new VideoLimits(32 << 10, 50, 128, 128 << 10, 30_000, 5_000);
}
