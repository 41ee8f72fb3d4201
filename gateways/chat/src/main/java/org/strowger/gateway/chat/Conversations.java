package org.strowger.gateway.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.strowger.gateway.chat.store.Author;
import org.strowger.gateway.chat.store.ConversationStore;
import org.strowger.gateway.chat.store.Entry;
import org.strowger.gateway.chat.store.EntryKind;

/**
 * All conversations in memory, and the one way by which lines get into their logs: numbered here,
 * told once durable. Open ones are always here, closed ones while somebody looks at them. Belongs
 * to the conversations' thread.
 */
final class Conversations {
  private final Map<String, Conversation> byId = new LinkedHashMap<>();
  private final ConversationStore store;
  private final LongSupplier clock;
  private final ChatLimits limits;
  private final ChatMetrics metrics;

  /** For those who only count. */
  private volatile int count;

  Conversations(
      ConversationStore store, LongSupplier clock, ChatLimits limits, ChatMetrics metrics) {
    this.store = store;
    this.clock = clock;
    this.limits = limits;
    this.metrics = metrics;
  }

  int count() {
    return count;
  }

  boolean isFull() {
    return byId.size() >= limits.conversations();
  }

  List<Conversation> all() {
    return new ArrayList<>(byId.values());
  }

  /** Takes up one that begins, or that was open before a restart. */
  void add(Conversation conversation) {
    byId.put(conversation.id(), conversation);
    count = byId.size();
    conversation.noteCustomer(clock.getAsLong());
  }

  /** One that is open, or that somebody looks at; else null. */
  @Nullable Conversation here(String id) {
    return byId.get(id);
  }

  /** The one whose present stay has this key; null if there is none, or that stay is over. */
  @Nullable Conversation staying(String key) {
    int dot = key.lastIndexOf('.');
    Conversation found = dot < 0 ? null : byId.get(key.substring(0, dot));
    return found == null || found.isClosed() || !found.key().equals(key) ? null : found;
  }

  /** One that is here or on disk; empty if it is not kept (any more). */
  void find(String id, Consumer<Optional<Conversation>> answer) {
    Conversation here = here(id);
    if (here != null) {
      answer.accept(Optional.of(here));
      return;
    }
    store.find(id, row -> answer.accept(row.map(stored -> takeUp(new Conversation(stored)))));
  }

  /** Somebody else may have asked for the same meanwhile. */
  private Conversation takeUp(Conversation stored) {
    Conversation here = here(stored.id());
    if (here != null) {
      return here;
    }
    add(stored);
    return stored;
  }

  /** Writes a line; {@code clientId} is empty where nobody wrote it. */
  void append(
      Conversation conversation, EntryKind kind, Author author, String clientId, String text) {
    append(conversation, kind, author, clientId, text, () -> {});
  }

  /** The same; {@code durable} is run once it is, before anybody is told. */
  void append(
      Conversation conversation,
      EntryKind kind,
      Author author,
      String clientId,
      String text,
      Runnable durable) {
    Entry entry =
        new Entry(
            conversation.id(),
            conversation.nextSequence(),
            kind,
            author,
            clientId,
            text,
            clock.getAsLong());
    if (!clientId.isEmpty()) {
      conversation.remember(author, clientId, entry.sequence());
    }
    store.append(
        entry,
        conversation.row(),
        () -> {
          durable.run();
          if (!clientId.isEmpty()) {
            metrics.written(author);
          }
          conversation.readers().forEach(reader -> reader.tell(entry));
        });
  }

  /** Writes how it stands, beside its log. */
  void save(Conversation conversation) {
    save(conversation, () -> {});
  }

  /** The same; {@code durable} is run once it is, with all that was written before. */
  void save(Conversation conversation, Runnable durable) {
    store.save(conversation.row(), durable);
  }

  /** Ends it for everybody; the second time nothing. */
  void close(Conversation conversation, CloseReason reason) {
    if (conversation.isClosed()) {
      return;
    }
    conversation.close(clock.getAsLong());
    metrics.closed(reason);
    append(conversation, EntryKind.CLOSED, Author.ROUTER, "", reason.text());
  }

  /** Something that is not in the log, for all who read. */
  void tell(Conversation conversation, String frame) {
    conversation.readers().forEach(reader -> reader.tellNews(frame));
  }

  /** Lets go of one that is over and that nobody looks at. */
  void letGo(Conversation conversation) {
    if (conversation.isClosed() && conversation.readers().isEmpty()) {
      byId.remove(conversation.id());
      count = byId.size();
    }
  }
}
