package org.strowger.gateway.chat;

import org.strowger.gateway.chat.store.Entry;

/** Whose eyes a log is read with. */
enum View {
  CUSTOMER,
  STAFF;

  boolean shows(Entry entry) {
    return this == STAFF || entry.kind().isForCustomers();
  }
}
