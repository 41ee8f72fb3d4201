package org.strowger.gateway.chat;

import org.strowger.gateway.video.CandidatePolicy;
import org.strowger.gateway.video.IceServers;
import org.strowger.gateway.video.VideoLimits;

/**
 * What video calls need to know.
 *
 * @param iceServers by which pages find a way to each other
 * @param candidates which addresses pages may tell each other
 * @param limits what a call may take up
 */
public record VideoConfig(IceServers iceServers, CandidatePolicy candidates, VideoLimits limits) {
  /** Within one network, without servers. */
  public static final VideoConfig DEFAULT =
      new VideoConfig(IceServers.NONE, CandidatePolicy.DEFAULT, VideoLimits.DEFAULT);
}
