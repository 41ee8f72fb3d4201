package org.strowger.gateway.chat.store;

import java.util.List;

/**
 * A stretch of a conversation's log.
 *
 * @param entries in order
 * @param isLast whether nothing is behind it
 */
public record Page(List<Entry> entries, boolean isLast) {
  public Page {
    entries = List.copyOf(entries);
  }
}
