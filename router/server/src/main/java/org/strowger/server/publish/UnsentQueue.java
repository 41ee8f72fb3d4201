package org.strowger.server.publish;

import com.google.protobuf.MessageLite;
import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What waits to be written to one stream, on the books of the budget that all streams share. */
final class UnsentQueue<U extends MessageLite> extends AbstractQueue<U> {
  private final ArrayDeque<U> messages = new ArrayDeque<>();
  private final Budget.Share share;

  UnsentQueue(Budget budget) {
    this.share = budget.share();
  }

  /** Whether all streams together hold too much, and this one more than its share. */
  boolean isTooMuch() {
    return share.isTooMuch();
  }

  @Override
  public boolean offer(U message) {
    share.add(message.getSerializedSize());
    return messages.offer(message);
  }

  @Override
  public @Nullable U poll() {
    U first = messages.poll();
    if (first != null) {
      share.remove(first.getSerializedSize());
    }
    return first;
  }

  @Override
  public @Nullable U peek() {
    return messages.peek();
  }

  /** To look at only. */
  @Override
  public Iterator<U> iterator() {
    Iterator<U> all = messages.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public U next() {
        return all.next();
      }
    };
  }

  @Override
  public int size() {
    return messages.size();
  }
}
