package org.strowger.gateway.video;

/**
 * What one page tells the other so that they connect; both kinds were checked when they were made.
 */
public sealed interface Signal permits SessionDescription, Candidate {
  /** Characters that it takes up. */
  int size();
}
