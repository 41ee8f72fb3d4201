package org.strowger.gateway.video;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one candidate's line says of where it leads (RFC 8839, section 5.1).
 *
 * @param address as it is written; null if it is a name that only the sender's own network resolves
 *     (mDNS)
 * @param isRelayed whether it leads to a relay, so that its address is nobody's own
 */
record CandidateLine(@Nullable InetAddress address, boolean isRelayed) {
  private static final int LENGTH_MAX = 512;
  private static final String LOCAL_NAME = ".local";

  /**
   * Foundation, component, transport, priority, address, port, type; what follows is extensions.
   */
  private static final Pattern SHAPE =
      Pattern.compile(
          "candidate:[A-Za-z0-9+/]{1,32} \\d{1,3} (?:udp|tcp) \\d{1,10} ([0-9A-Za-z.:-]{1,255})"
              + " \\d{1,5} typ (host|srflx|prflx|relay)(?: [ -~]*)?",
          Pattern.CASE_INSENSITIVE);

  static CandidateLine parse(String line) throws SignalRefused {
    Matcher parts = SHAPE.matcher(line);
    if (line.length() > LENGTH_MAX || !parts.matches()) {
      throw SignalRefused.malformed("candidate", "must be a candidate as browsers give it");
    }
    String address = parts.group(1);
    boolean isRelayed = parts.group(2).equalsIgnoreCase("relay");
    if (address.toLowerCase(Locale.ROOT).endsWith(LOCAL_NAME)) {
      return new CandidateLine(null, isRelayed);
    }
    try {
      return new CandidateLine(InetAddress.ofLiteral(address), isRelayed);
    } catch (IllegalArgumentException noAddress) {
      // A name would make the other page's browser ask its name servers for it.
      throw SignalRefused.malformed("candidate", "must have an address, not a name");
    }
  }
}
