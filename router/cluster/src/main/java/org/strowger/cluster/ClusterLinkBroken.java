package org.strowger.cluster;

/**
 * A link to the cluster is of no more use. What was asked and not answered may have been decided or
 * not: ask the same again, under the same key, over a new link.
 */
public final class ClusterLinkBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClusterLinkBroken(String message) {
    super(message);
  }
}
