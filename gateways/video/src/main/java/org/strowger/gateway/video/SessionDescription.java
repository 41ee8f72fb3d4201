package org.strowger.gateway.video;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An offer or an answer (RFC 8829), without the candidates that are not told to others here.
 *
 * @param type what it is
 * @param sdp the text, each line ended by CR and LF
 * @param candidates how many candidates are in it
 * @param dropped how many were taken out
 */
public record SessionDescription(Type type, String sdp, int candidates, int dropped)
    implements Signal {
  /** What it is in the exchange. */
  public enum Type {
    OFFER,
    ANSWER;

    /** As it goes over the wire. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Type of(String text) throws SignalRefused {
      return switch (text) {
        case "offer" -> OFFER;
        case "answer" -> ANSWER;
        default -> throw SignalRefused.malformed("type", "must be offer or answer");
      };
    }
  }

  private static final int LINES_MAX = 1_000;
  private static final int MEDIA_MAX = 4;
  private static final Pattern LINE = Pattern.compile("[a-z]=[\\x20-\\x7e]{1,2048}");
  private static final String CANDIDATE = "a=candidate:";
  private static final String ATTRIBUTE = "a=";

  /** Throws unless it has the shape of what browsers send. */
  public static SessionDescription checked(
      String type, String sdp, CandidatePolicy policy, VideoLimits limits) throws SignalRefused {
    Type known = Type.of(type);
    if (sdp.length() > limits.descriptionMaxBytes()) {
      throw SignalRefused.malformed(
          "sdp", "must have " + limits.descriptionMaxBytes() + " bytes at most");
    }
    String[] lines = sdp.split("\r?\n", LINES_MAX + 2);
    if (lines.length > LINES_MAX || !lines[0].equals("v=0")) {
      throw SignalRefused.malformed(
          "sdp", "must begin with v=0 and have " + LINES_MAX + " lines at most");
    }
    StringBuilder kept = new StringBuilder(sdp.length());
    int media = 0;
    int candidates = 0;
    int dropped = 0;
    for (String line : lines) {
      if (line.isEmpty()) {
        continue;
      }
      checkLine(line);
      media += line.startsWith("m=") ? 1 : 0;
      if (line.startsWith(CANDIDATE)) {
        candidates++;
        if (!policy.allows(CandidateLine.parse(line.substring(ATTRIBUTE.length())))) {
          dropped++;
          continue;
        }
      }
      kept.append(line).append("\r\n");
    }
    if (media == 0 || media > MEDIA_MAX) {
      throw SignalRefused.malformed("sdp", "must have 1 to " + MEDIA_MAX + " m= lines");
    }
    return new SessionDescription(known, kept.toString(), candidates, dropped);
  }

  private static void checkLine(String line) throws SignalRefused {
    if (!LINE.matcher(line).matches()) {
      throw SignalRefused.malformed(
          "sdp", "must have lines of a letter, = and 1 to 2048 printable characters");
    }
    boolean isMedia = line.startsWith("m=");
    if (isMedia && !line.startsWith("m=audio ") && !line.startsWith("m=video ")) {
      throw SignalRefused.malformed("sdp", "must have audio and video only");
    }
  }

  @Override
  public int size() {
    return sdp.length();
  }
}
