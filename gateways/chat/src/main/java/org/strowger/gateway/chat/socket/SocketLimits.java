package org.strowger.gateway.chat.socket;

/**
 * What a socket may take up.
 *
 * @param sockets open at once, of customers and staff together
 * @param helloMs how long until the first good hello, ms
 * @param heartbeatMs how often the other side is asked whether it is there, ms; silent for two of
 *     them, it is gone
 * @param frameMaxBytes the largest frame that is read
 * @param framesUnsent frames that wait to be read by the other side
 * @param bytesUnsent the same in bytes
 * @param framesPerSpan frames read within ten seconds, whatever they say
 */
public record SocketLimits(
    int sockets,
    long helloMs,
    long heartbeatMs,
    int frameMaxBytes,
    int framesUnsent,
    int bytesUnsent,
    int framesPerSpan) {
  public static final SocketLimits DEFAULT =
      new SocketLimits(20_000, 5_000, 15_000, 64 << 10, 256, 256 << 10, 300);
}
