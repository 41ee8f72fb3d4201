package org.strowger.gateway.video;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which addresses one page may tell the other. Each address that is told makes the other's browser
 * send packets to it, within the network that browser stands in: so never to itself, to its link or
 * to many at once.
 *
 * @param privateNetworks whether addresses of private networks are told: needed where customers and
 *     agents share one, of no use where they do not
 * @param loopback whether a machine's own addresses are told: for tests on one machine only
 */
public record CandidatePolicy(boolean privateNetworks, boolean loopback) {
  /** Where customers and agents may share a network. */
  public static final CandidatePolicy DEFAULT = new CandidatePolicy(true, false);

  boolean allows(CandidateLine candidate) {
    InetAddress address = candidate.address();
    if (address == null) {
      return privateNetworks;
    }
    if (address.isLoopbackAddress()) {
      return loopback;
    }
    if (address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || address.isAnyLocalAddress()) {
      return false;
    }
    return privateNetworks || candidate.isRelayed() || !isPrivate(address);
  }

  /** RFC 1918 and RFC 6598 (shared), RFC 4193 (unique local); site-local of IPv6 is obsolete. */
  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    if (address instanceof Inet6Address) {
      return (first & 0xfe) == 0xfc || address.isSiteLocalAddress();
    }
    boolean isShared = first == 100 && (bytes[1] & 0xc0) == 64;
    return isShared || address.isSiteLocalAddress();
  }
}
