package org.strowger.gateway.video;

import org.strowger.gateway.video.SignalRefused.Why;

/**
 * One way to reach a page (RFC 8839).
 *
 * @param line {@code candidate:…} as browsers give it; empty = there are no more
 * @param mid the media it is for
 * @param lineIndex the same by number, from 0
 * @param usernameFragment of which gathering; empty = not said
 */
public record Candidate(String line, String mid, int lineIndex, String usernameFragment)
    implements Signal {
  /** Throws if it has no sense, or an address that is not told to others here. */
  public static Candidate checked(
      String line, String mid, int lineIndex, String usernameFragment, CandidatePolicy policy)
      throws SignalRefused {
    if (!line.isEmpty()) {
      CandidateLine read = CandidateLine.parse(line);
      if (!policy.allows(read)) {
        throw new SignalRefused(
            Why.CANDIDATE_REFUSED, "candidates of this network are not told to others here");
      }
    }
    return new Candidate(line, mid, lineIndex, usernameFragment);
  }

  @Override
  public int size() {
    return line.length() + mid.length() + usernameFragment.length();
  }
}
