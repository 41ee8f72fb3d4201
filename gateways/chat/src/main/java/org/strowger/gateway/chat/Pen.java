package org.strowger.gateway.chat;

import java.util.function.LongSupplier;
import org.strowger.gateway.chat.file.Attachment;
import org.strowger.gateway.chat.socket.ClientSocket;
import org.strowger.gateway.chat.store.Author;
import org.strowger.gateway.chat.store.ConversationStore;
import org.strowger.gateway.chat.store.EntryKind;

/**
 * What people write on one socket: checked, and written once however often it is sent. Belongs to
 * the conversations' thread.
 */
final class Pen {
  private static final int CLIENT_ID_MAX_BYTES = 64;

  private final ClientSocket socket;
  private final Conversations conversations;
  private final ConversationStore store;
  private final ChatLimits limits;
  private final ChatMetrics metrics;
  private final LongSupplier clock;
  private final Rate rate;
  private final Uploads uploads;

  Pen(ClientSocket socket, ChatParts parts) {
    this.socket = socket;
    conversations = parts.conversations();
    store = parts.store();
    limits = parts.limits();
    metrics = parts.metrics();
    clock = parts.clock();
    uploads = parts.uploads();
    rate = new Rate(limits.messagesPerSpan());
  }

  /** Returns whether it is new. The line itself, told to all who read, is the answer. */
  boolean write(Conversation conversation, EntryKind kind, Author author, ClientFrame frame)
      throws Refused {
    String clientId = frame.text("cid", CLIENT_ID_MAX_BYTES);
    String text = frame.text("text", limits.textMaxBytes());
    if (isKnown(conversation, author, frame, clientId)) {
      return false;
    }
    requireRoom(conversation, kind);
    conversations.append(conversation, kind, author, clientId, text);
    return true;
  }

  /** A file is to be sent: answered with where to, unless it stands in the log already. */
  void announce(Conversation conversation, Author author, ClientFrame frame) throws Refused {
    String clientId = frame.text("cid", CLIENT_ID_MAX_BYTES);
    Attachment announced = uploads.announced(frame);
    if (!isKnown(conversation, author, frame, clientId)) {
      requireRoom(conversation, EntryKind.MESSAGE);
      String ticket = uploads.permit(conversation, author, clientId, announced);
      socket.send(Frames.uploadAt(frame, conversation, clientId, ticket));
    }
  }

  private boolean isKnown(
      Conversation conversation, Author author, ClientFrame frame, String clientId) {
    Long before = conversation.known(author, clientId);
    if (before != null) {
      metrics.known();
      socket.send(Frames.known(frame, conversation, clientId, before));
    }
    return before != null;
  }

  private void requireRoom(Conversation conversation, EntryKind kind) throws Refused {
    if (conversation.isLetter() && kind == EntryKind.MESSAGE) {
      throw new Refused(
          ErrorCode.CONVERSATION_CLOSED, "the customer is not there: answer as the letter says");
    }
    if (conversation.isClosed()) {
      throw new Refused(ErrorCode.CONVERSATION_CLOSED, "the conversation is over");
    }
    if (!rate.take(clock.getAsLong())) {
      throw new Refused(
          ErrorCode.TOO_FAST,
          "send " + limits.messagesPerSpan() + " messages in 10 s at most; send it again later");
    }
    if (conversation.lastSequence() >= limits.entries()) {
      throw new Refused(
          ErrorCode.CONVERSATION_FULL,
          "the conversation has " + limits.entries() + " lines: begin another one");
    }
    if (store.waiting() >= limits.unwritten()) {
      throw new Refused(ErrorCode.BUSY, "too much waits to be written: send it again later");
    }
  }
}
