package org.strowger.gateway.chat;

import java.util.concurrent.Executor;
import org.strowger.gateway.chat.socket.ClientSocket;
import org.strowger.gateway.chat.store.ConversationStore;
import org.strowger.gateway.chat.store.Entry;
import org.strowger.gateway.chat.store.Page;

/**
 * Tells one socket one conversation, from where it left off: pages from the store, each once the
 * one before has left, and then each line as it becomes durable. Belongs to the conversations'
 * thread.
 *
 * <p>No line is lost or told twice where the two meet: the store answers in the order in which it
 * was asked, so the last page has exactly the lines that became durable before its answer, and
 * those told live become durable after it.
 */
final class LogReader {
  private final Conversation conversation;
  private final ClientSocket socket;
  private final View view;
  private final ConversationStore store;
  private final Executor thread;
  private final Runnable whenLive;
  private boolean isLive;
  private boolean isStopped;

  LogReader(
      Conversation conversation,
      ClientSocket socket,
      View view,
      ConversationStore store,
      Executor thread,
      Runnable whenLive) {
    this.conversation = conversation;
    this.socket = socket;
    this.view = view;
    this.store = store;
    this.thread = thread;
    this.whenLive = whenLive;
  }

  Conversation conversation() {
    return conversation;
  }

  ClientSocket socket() {
    return socket;
  }

  View view() {
    return view;
  }

  /** Begins behind this line; 0 = with the first. */
  void readAfter(long sequence) {
    store.read(conversation.id(), sequence, this::tell);
  }

  /** Nothing is told from now on. */
  void stop() {
    isStopped = true;
  }

  /** A line has become durable. */
  void tell(Entry entry) {
    if (isLive && !isStopped) {
      send(entry);
    }
  }

  /** Something that is not in the log, for those who have caught up; others are told it then. */
  void tellNews(String frame) {
    if (isLive && !isStopped) {
      socket.send(frame);
    }
  }

  /** Something that may be lost. */
  void tellIfRoom(String frame) {
    if (isLive && !isStopped) {
      socket.sendIfRoom(frame);
    }
  }

  private void tell(Page page) {
    if (isStopped) {
      return;
    }
    page.entries().forEach(this::send);
    if (page.isLast()) {
      isLive = true;
      whenLive.run();
    } else {
      long last = page.entries().getLast().sequence();
      socket.whenFlushed(() -> thread.execute(() -> readAfter(last)));
    }
  }

  private void send(Entry entry) {
    if (view.shows(entry)) {
      socket.send(Frames.entry(entry, view));
    }
  }
}
