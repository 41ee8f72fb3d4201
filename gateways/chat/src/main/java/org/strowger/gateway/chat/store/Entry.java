package org.strowger.gateway.chat.store;

import java.util.Objects;

/**
 * One line of a conversation's log.
 *
 * @param conversationId which conversation
 * @param sequence its place there: 1, 2, 3 … without gaps
 * @param kind what it says
 * @param author who wrote it, or whom it is about
 * @param clientId the author's own id of it, so that a line that is sent again is known; empty
 *     where nobody wrote
 * @param text what was written, or why it was closed; else empty
 * @param timeMs when, milliseconds since 1970 by the gateway's clock
 */
public record Entry(
    String conversationId,
    long sequence,
    EntryKind kind,
    Author author,
    String clientId,
    String text,
    long timeMs) {
  public Entry {
    Objects.requireNonNull(conversationId, "conversationId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(text, "text");
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence must be 1 or more, but it is " + sequence + ".");
    }
  }
}
