package org.strowger.gateway.chat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strowger.gateway.chat.socket.ClientSocket;
import org.strowger.gateway.chat.socket.CloseCode;
import org.strowger.gateway.chat.store.Author;
import org.strowger.gateway.chat.store.ConversationKind;
import org.strowger.gateway.chat.store.EntryKind;
import org.strowger.gateway.video.Side;

/**
 * A socket of a customer: it begins a conversation, or takes one up with the token that was given
 * for it, and sees no other.
 */
final class CustomerSession implements Session {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 16;
  private static final int NAME_MAX_BYTES = 128;
  private static final int QUEUE_MAX_BYTES = 128;
  private static final int TOKEN_MAX_BYTES = 256;
  private static final int COMMENT_MAX_BYTES = 2_048;

  private final ClientSocket socket;
  private final ChatParts parts;
  private final Pen pen;
  private boolean saidHello;
  private boolean isGone;
  private @Nullable LogReader reader;

  CustomerSession(ClientSocket socket, ChatParts parts) {
    this.socket = socket;
    this.parts = parts;
    pen = new Pen(socket, parts);
  }

  @Override
  public void onFrame(ClientFrame frame) throws Refused {
    if (frame.type().equals("hello")) {
      hello(frame);
      return;
    }
    Conversation conversation = conversation();
    switch (frame.type()) {
      case "msg" -> write(conversation, frame);
      case "typing" -> Signals.typing(conversation, Author.CUSTOMER, socket);
      case "read" -> Signals.read(parts.conversations(), conversation, Author.Role.CUSTOMER, frame);
      case "leave" -> leave(conversation);
      case "letter" -> parts.letters().take(conversation, frame, socket, parts.routing());
      case "rate" -> rate(conversation, frame);
      case "transcript" -> transcript(conversation, frame);
      case "upload" -> pen.announce(conversation, Author.CUSTOMER, frame);
      case "fetch" -> parts.downloads().fetch(conversation, View.CUSTOMER, frame, socket);
      case "rtc-join", "rtc", "rtc-media", "rtc-report", "rtc-leave", "rtc-bye" ->
          parts.video().onFrame(conversation, Side.CUSTOMER, socket, frame);
      default ->
          throw new Refused(
              ErrorCode.MALFORMED,
              "t must be hello, msg, upload, fetch, typing, read, leave, letter, rate or"
                  + " transcript");
    }
  }

  @Override
  public void onClosed() {
    isGone = true;
    if (reader != null) {
      parts.readers().close(reader);
      parts.conversations().letGo(reader.conversation());
    }
  }

  private void hello(ClientFrame frame) throws Refused {
    if (saidHello) {
      throw new Refused(ErrorCode.INTRODUCED_ALREADY, "hello was said already on this socket");
    }
    String token = frame.optionalText("token", TOKEN_MAX_BYTES);
    if (token.isEmpty()) {
      begin(frame);
    } else {
      resume(frame, token, frame.optionalNumber("lastSeq", Long.MAX_VALUE));
    }
  }

  private void begin(ClientFrame hello) throws Refused {
    String queueId = parts.queues().chosen(hello.optionalText("queue", QUEUE_MAX_BYTES));
    String name = hello.optionalText("name", NAME_MAX_BYTES);
    String again = hello.optionalText("again", TOKEN_MAX_BYTES);
    if (parts.conversations().isFull()) {
      socket.close(CloseCode.FULL, "there are as many conversations as there may be");
      return;
    }
    saidHello = true;
    // One that is none of ours, or not kept any more, says nothing: the customer begins anew.
    Optional<String> before = parts.visitors().before(again);
    if (before.isEmpty()) {
      begin(hello, queueId, name, 0);
      return;
    }
    parts
        .conversations()
        .find(
            before.get(),
            found -> {
              begin(hello, queueId, name, found.map(Conversation::lastInteractionId).orElse(0L));
              found.ifPresent(parts.conversations()::letGo);
            });
  }

  private void begin(ClientFrame hello, String queueId, String name, long related) {
    Conversation begun =
        Conversation.begin(
            newId(), ConversationKind.CHAT, queueId, name, related, parts.clock().getAsLong());
    parts.conversations().add(begun);
    parts
        .store()
        .save(
            begun.row(),
            () -> {
              welcome(hello, begun, 0);
              parts.routing().arrive(begun);
            });
  }

  private void resume(ClientFrame hello, String token, long lastSequence) {
    saidHello = true;
    Optional<String> id = parts.visitors().conversation(token);
    if (id.isEmpty()) {
      socket.close(CloseCode.UNAUTHORIZED, "the token is none of ours");
      return;
    }
    parts
        .conversations()
        .find(
            id.get(),
            found -> {
              if (found.isPresent()) {
                welcome(hello, found.get(), lastSequence);
              } else {
                socket.close(CloseCode.UNKNOWN_CONVERSATION, "the conversation is not kept");
              }
            });
  }

  private void welcome(ClientFrame hello, Conversation conversation, long lastSequence) {
    if (isGone) {
      parts.conversations().letGo(conversation);
      return;
    }
    socket.introduce();
    String token = parts.visitors().issue(conversation.id());
    socket.send(
        Frames.welcomeCustomer(
            hello,
            conversation,
            token,
            parts.visitors().issueAgain(conversation.id()),
            parts.video().isPossible(conversation),
            parts.heartbeatMs(),
            parts.letters().areTaken()));
    reader = parts.readers().open(conversation, socket, View.CUSTOMER, lastSequence);
  }

  private void write(Conversation conversation, ClientFrame frame) throws Refused {
    if (pen.write(conversation, EntryKind.MESSAGE, Author.CUSTOMER, frame)) {
      parts.routing().touch(conversation);
    }
  }

  private void leave(Conversation conversation) {
    parts.routing().leave(conversation, CloseReason.CUSTOMER_LEFT);
  }

  private void rate(Conversation conversation, ClientFrame frame) throws Refused {
    int stars = (int) frame.number("stars", 1, 5);
    String comment = frame.optionalText("comment", COMMENT_MAX_BYTES);
    if (!conversation.isClosed()) {
      throw new Refused(ErrorCode.CONVERSATION_OPEN, "rate a conversation once it is over");
    }
    conversation.rate(stars, comment);
    parts.store().save(conversation.row(), () -> socket.send(Frames.done("rated", frame)));
  }

  private void transcript(Conversation conversation, ClientFrame frame) {
    parts.downloads().transcript(conversation, View.CUSTOMER, frame, socket);
  }

  private Conversation conversation() throws Refused {
    if (reader == null) {
      throw new Refused(ErrorCode.NOT_INTRODUCED, "send hello first, and wait for welcome");
    }
    return reader.conversation();
  }

  private static String newId() {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
