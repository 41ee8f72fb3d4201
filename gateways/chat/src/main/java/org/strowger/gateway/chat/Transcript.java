package org.strowger.gateway.chat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.strowger.gateway.chat.file.Attachment;
import org.strowger.gateway.chat.socket.SocketListener.Download;
import org.strowger.gateway.chat.store.Author;
import org.strowger.gateway.chat.store.ConversationStore;
import org.strowger.gateway.chat.store.Entry;
import org.strowger.gateway.chat.store.Page;

/** A conversation as a text to keep, page by page; answered on the conversations' thread. */
final class Transcript {
  private static final int CHARACTERS_MAX = 4 << 20;

  /**
   * What a ticket is for.
   *
   * @param conversationId of which conversation
   * @param view for whom
   */
  record Request(String conversationId, View view) implements Wanted {}

  private final ConversationStore store;
  private final Request request;
  private final Consumer<Optional<Download>> answer;
  private final StringBuilder text = new StringBuilder();

  Transcript(ConversationStore store, Request request, Consumer<Optional<Download>> answer) {
    this.store = store;
    this.request = request;
    this.answer = answer;
  }

  void write() {
    readAfter(0);
  }

  private void readAfter(long sequence) {
    store.read(request.conversationId(), sequence, this::add);
  }

  private void add(Page page) {
    page.entries().stream().filter(request.view()::shows).forEach(this::add);
    if (page.isLast()) {
      give();
    } else if (text.length() > CHARACTERS_MAX) {
      text.append("… the rest is left out\n");
      give();
    } else {
      readAfter(page.entries().getLast().sequence());
    }
  }

  private void give() {
    answer.accept(
        Optional.of(new Download.Text("chat.txt", "text/plain; charset=utf-8", text.toString())));
  }

  private void add(Entry entry) {
    text.append(Instant.ofEpochMilli(entry.timeMs()).truncatedTo(ChronoUnit.SECONDS))
        .append(' ')
        .append(sentence(entry))
        .append('\n');
  }

  private static String sentence(Entry entry) {
    String who = name(entry.author());
    return switch (entry.kind()) {
      case MESSAGE -> who + ": " + entry.text();
      case WHISPER -> who + " (to the staff): " + entry.text();
      case FILE -> who + " sent the file " + Attachment.fromText(entry.text()).name();
      case LETTER -> {
        Letters.Letter letter = Letters.Letter.fromText(entry.text());
        yield who + " (" + letter.contact() + ") left a letter: " + letter.text();
      }
      case ASSIGNED -> "* " + who + " is here";
      case TRANSFERRED -> "* " + who + " has handed the conversation on";
      case REQUEUED -> "* " + who + " has lost the connection";
      case JOINED -> "* " + who + " has joined";
      case CLOSED -> "* closed: " + entry.text();
    };
  }

  private static String name(Author author) {
    return author.name().isEmpty() ? author.role().name().toLowerCase(Locale.ROOT) : author.name();
  }
}
