package org.strowger.gateway.chat;

import org.strowger.gateway.chat.socket.ClientSocket;
import org.strowger.gateway.chat.store.Author;

/** What is told but not written: that somebody types, and how far somebody has read. */
final class Signals {
  private Signals() {}

  /** Told to all others; lost where there is no room. */
  static void typing(Conversation conversation, Author author, ClientSocket from) {
    if (conversation.isClosed()) {
      return;
    }
    String frame = Frames.typing(conversation, author);
    for (LogReader reader : conversation.readers()) {
      if (reader.socket() != from) {
        reader.tellIfRoom(frame);
      }
    }
  }

  /** Kept beside the log, and told if it is news: how far one has read never goes back. */
  static void read(
      Conversations conversations, Conversation conversation, Author.Role side, ClientFrame frame)
      throws Refused {
    long sequence = frame.number("seq", 1, Long.MAX_VALUE);
    if (conversation.read(side, sequence)) {
      conversations.save(conversation);
      conversations.tell(conversation, Frames.read(conversation, side, sequence));
    }
  }
}
