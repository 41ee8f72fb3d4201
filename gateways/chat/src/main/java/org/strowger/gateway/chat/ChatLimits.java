package org.strowger.gateway.chat;

/**
 * What conversations may take up, and how long things may take.
 *
 * @param conversations in memory at once: open ones, and closed ones that somebody looks at
 * @param entries lines of one conversation that people write
 * @param textMaxBytes the longest text of one line, as UTF-8
 * @param messagesPerSpan lines that one socket may write within ten seconds
 * @param malformed frames of one socket that may make no sense before it is closed
 * @param unwritten lines that wait for the disk before further ones are refused
 * @param goneWaitingMs how long the place of a customer whose last socket is gone is kept, ms
 * @param goneAssignedMs the same once an agent has them, ms
 * @param keepDays days that closed conversations are kept
 */
public record ChatLimits(
    int conversations,
    int entries,
    int textMaxBytes,
    int messagesPerSpan,
    int malformed,
    int unwritten,
    long goneWaitingMs,
    long goneAssignedMs,
    int keepDays) {
  public static final ChatLimits DEFAULT =
      new ChatLimits(20_000, 2_000, 8_192, 20, 10, 10_000, 90_000, 300_000, 90);

  /** The same, but with so many lines that one socket may write within ten seconds. */
  ChatLimits withMessagesPerSpan(int other) {
    return new ChatLimits(
        conversations,
        entries,
        textMaxBytes,
        other,
        malformed,
        unwritten,
        goneWaitingMs,
        goneAssignedMs,
        keepDays);
  }
}
