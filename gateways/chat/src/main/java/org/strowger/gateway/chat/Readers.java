package org.strowger.gateway.chat;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.strowger.gateway.chat.socket.ClientSocket;
import org.strowger.gateway.chat.store.Author;
import org.strowger.gateway.chat.store.ConversationStore;

/** Lets sockets read conversations, and ends that. Belongs to the conversations' thread. */
final class Readers {
  private final ConversationStore store;
  private final Executor thread;
  private final LongSupplier clock;

  Readers(ConversationStore store, Executor thread, LongSupplier clock) {
    this.store = store;
    this.thread = thread;
    this.clock = clock;
  }

  /** Tells all behind this line, then how it stands, and from then on what comes. */
  LogReader open(Conversation conversation, ClientSocket socket, View view, long after) {
    LogReader reader =
        new LogReader(
            conversation, socket, view, store, thread, () -> tellStanding(conversation, socket));
    conversation.add(reader);
    conversation.noteCustomer(clock.getAsLong());
    reader.readAfter(after);
    return reader;
  }

  void close(LogReader reader) {
    reader.stop();
    reader.conversation().remove(reader);
    reader.conversation().noteCustomer(clock.getAsLong());
  }

  /** What is not in the log: the place in line, and how far the others have read. */
  private static void tellStanding(Conversation conversation, ClientSocket socket) {
    Conversation.Place place = conversation.place();
    if (place != null) {
      socket.send(Frames.queued(conversation, place));
    }
    for (Author.Role side : new Author.Role[] {Author.Role.CUSTOMER, Author.Role.AGENT}) {
      long read = conversation.readBy(side);
      if (read > 0) {
        socket.send(Frames.read(conversation, side, read));
      }
    }
  }
}
