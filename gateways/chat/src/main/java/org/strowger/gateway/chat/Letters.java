package org.strowger.gateway.chat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.gateway.chat.socket.ClientSocket;
import org.strowger.gateway.chat.store.Author;
import org.strowger.gateway.chat.store.ConversationKind;
import org.strowger.gateway.chat.store.EntryKind;

/**
 * Letters of customers for whom nobody was there: words, and how to reach them. Each becomes a
 * conversation of its own, which waits in the queue for letters until an agent has dealt with it.
 * Belongs to the conversations' thread.
 */
final class Letters {
  /**
   * What stands in a letter.
   *
   * @param contact how the customer can be reached, as they wrote it
   * @param text their words
   */
  record Letter(String contact, String text) {
    String toText() {
      JsonObject json = new JsonObject();
      json.addProperty("contact", contact);
      json.addProperty("text", text);
      return json.toString();
    }

    static Letter fromText(String text) {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      return new Letter(json.get("contact").getAsString(), json.get("text").getAsString());
    }
  }

  private static final Logger log = LoggerFactory.getLogger(Letters.class);
  private static final int NAME_MAX_BYTES = 128;
  private static final int CONTACT_MAX_BYTES = 256;

  /** Marks the one letter that may follow a conversation; no other id ends so. */
  private static final String SUFFIX = "+letter";

  /** How long until a letter that the router would not take is brought again. */
  private static final long ASK_AGAIN_MS = 60_000;

  private final Conversations conversations;
  private final String queueId;
  private final ChatLimits limits;
  private final LongSupplier clock;
  private final AtomicInteger waiting = new AtomicInteger();

  /** {@code queueId} is where letters wait; empty = none are taken. */
  Letters(Conversations conversations, String queueId, ChatLimits limits, LongSupplier clock) {
    this.conversations = conversations;
    this.queueId = queueId;
    this.limits = limits;
    this.clock = clock;
  }

  /** How many are to be brought again; asked on any thread. */
  int waiting() {
    return waiting.get();
  }

  boolean areTaken() {
    return !queueId.isEmpty();
  }

  /**
   * Takes the letter that follows a conversation, once however often it is sent; answered when it
   * is durable.
   */
  void take(Conversation after, ClientFrame frame, ClientSocket socket, Routing routing)
      throws Refused {
    if (!areTaken()) {
      throw new Refused(ErrorCode.MALFORMED, "t must not be letter: no letters are taken here");
    }
    if (!after.isClosed()) {
      throw new Refused(ErrorCode.CONVERSATION_OPEN, "write a letter once it is over");
    }
    String name = frame.optionalText("name", NAME_MAX_BYTES);
    Letter letter =
        new Letter(
            frame.text("contact", CONTACT_MAX_BYTES), frame.text("text", limits.textMaxBytes()));
    if (conversations.isFull()) {
      throw new Refused(ErrorCode.BUSY, "there is too much to do now: send it again later");
    }
    Runnable answer = () -> socket.send(Frames.done("letter-kept", frame));
    String letterId = after.id() + SUFFIX;
    conversations.find(
        letterId,
        found -> {
          // It may also have been kept while the disk was asked for it.
          Conversation there = found.orElse(conversations.here(letterId));
          if (there != null) {
            conversations.save(there, answer);
            conversations.letGo(there);
          } else {
            String by = name.isEmpty() ? after.customerName() : name;
            keep(letterId, by, after.lastInteractionId(), letter, routing, answer);
          }
        });
  }

  /** The router would not take it now, or let it go unread: nothing is lost, it comes again. */
  void bringLater(Conversation letter, String reason) {
    log.warn(
        "a letter is brought again in a minute, since the router says {} of the queue {}",
        reason,
        letter.queueId());
    waiting.incrementAndGet();
    letter.stayAgain();
    letter.askAgainAt(clock.getAsLong() + ASK_AGAIN_MS);
    conversations.save(letter);
  }

  /** Brings it again if it is time to. */
  void bringAgain(Conversation letter, Routing routing, long nowMs) {
    if (letter.askAgainMs() != 0 && nowMs >= letter.askAgainMs()) {
      waiting.decrementAndGet();
      letter.askAgainAt(0);
      routing.arrive(letter);
    }
  }

  private void keep(
      String letterId, String name, long related, Letter letter, Routing routing, Runnable answer) {
    Conversation kept =
        Conversation.begin(
            letterId, ConversationKind.LETTER, queueId, name, related, clock.getAsLong());
    conversations.add(kept);
    conversations.append(
        kept,
        EntryKind.LETTER,
        Author.CUSTOMER,
        "",
        letter.toText(),
        () -> {
          answer.run();
          routing.arrive(kept);
        });
  }
}
