package org.strowger.gateway.video;

import java.util.Map;

/**
 * How good the call was for one side, from its page's own statistics (W3C, Identifiers for WebRTC's
 * Statistics API) of what it received since the call began.
 *
 * @param lossPermille of a thousand packets sent to it, how many never came: packetsLost /
 *     (packetsReceived + packetsLost), audio and video together
 * @param roundTripMs the newest currentRoundTripTime of the pair of candidates in use, ms
 * @param freezes freezeCount of the video
 */
public record Quality(int lossPermille, int roundTripMs, int freezes) {
  public static final int LOSS_MAX = 1_000;
  public static final int ROUND_TRIP_MAX_MS = 60_000;
  public static final int FREEZES_MAX = 1_000_000;

  public Quality {
    check("lossPermille", lossPermille, LOSS_MAX);
    check("roundTripMs", roundTripMs, ROUND_TRIP_MAX_MS);
    check("freezes", freezes, FREEZES_MAX);
  }

  /** As attributes of the interaction, by which reports find bad calls. */
  void addTo(Map<String, String> attributes, Side side) {
    String name = "video-" + side.text() + "-";
    attributes.put(name + "loss-permille", String.valueOf(lossPermille));
    attributes.put(name + "round-trip-ms", String.valueOf(roundTripMs));
    attributes.put(name + "freezes", String.valueOf(freezes));
  }

  private static void check(String field, int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(
          field + " must be from 0 to " + max + ", but it is " + value);
    }
  }
}
