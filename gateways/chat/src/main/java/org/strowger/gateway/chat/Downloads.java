package org.strowger.gateway.chat;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.strowger.gateway.chat.file.Attachment;
import org.strowger.gateway.chat.file.AttachmentFolder;
import org.strowger.gateway.chat.socket.ClientSocket;
import org.strowger.gateway.chat.socket.SocketListener.Download;
import org.strowger.gateway.chat.store.ConversationStore;
import org.strowger.gateway.chat.store.Entry;
import org.strowger.gateway.chat.store.EntryKind;
import org.strowger.gateway.chat.token.Tickets;

/**
 * What people fetch from a conversation to keep it: a file that was sent, or the whole as a text.
 * Belongs to the conversations' thread, but for {@link #redeem}.
 */
final class Downloads {
  private static final long TICKET_MS = 60_000;

  private final ConversationStore store;
  private final AttachmentFolder folder;
  private final LongSupplier clock;
  private final Tickets<Wanted> tickets = new Tickets<>(TICKET_MS);

  Downloads(ConversationStore store, AttachmentFolder folder, LongSupplier clock) {
    this.store = store;
    this.folder = folder;
    this.clock = clock;
  }

  /** The whole conversation is asked for. */
  void transcript(Conversation conversation, View view, ClientFrame asked, ClientSocket socket) {
    offer(new Transcript.Request(conversation.id(), view), conversation, asked, socket);
  }

  /** The file of one line is asked for. */
  void fetch(Conversation conversation, View view, ClientFrame asked, ClientSocket socket)
      throws Refused {
    long sequence = asked.number("seq", 1, Long.MAX_VALUE);
    store.read(
        conversation.id(),
        sequence - 1,
        page -> {
          Entry line = page.entries().isEmpty() ? null : page.entries().getFirst();
          if (line == null
              || line.sequence() != sequence
              || line.kind() != EntryKind.FILE
              || !view.shows(line)) {
            socket.send(
                Frames.error(asked.id(), ErrorCode.MALFORMED, "seq must be of a line with a file"));
          } else {
            Attachment attachment = Attachment.fromText(line.text());
            offer(new Wanted.OfFile(conversation.id(), attachment), conversation, asked, socket);
          }
        });
  }

  /** What a ticket is for; empty if it is not good. Asked on any thread. */
  Optional<Wanted> redeem(String ticket) {
    return tickets.redeem(ticket, clock.getAsLong());
  }

  /** Answers with what was wanted. */
  void give(Wanted wanted, Consumer<Optional<Download>> answer) {
    switch (wanted) {
      case Transcript.Request request -> new Transcript(store, request, answer).write();
      case Wanted.OfFile file ->
          answer.accept(
              Optional.of(
                  new Download.Stored(
                      file.attachment().name(),
                      file.attachment().kind().contentType(),
                      folder.path(file.conversationId(), file.attachment()))));
    }
  }

  private void offer(
      Wanted wanted, Conversation conversation, ClientFrame asked, ClientSocket socket) {
    String ticket = tickets.issue(wanted, clock.getAsLong());
    socket.send(Frames.download(asked, conversation, ticket));
  }
}
