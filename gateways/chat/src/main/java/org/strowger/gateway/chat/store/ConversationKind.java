package org.strowger.gateway.chat.store;

/** How a customer came. The names are written to disk: never rename one. */
public enum ConversationKind {
  /** They are there, and are written to. */
  CHAT,
  /** They left words and how to reach them, and have gone; somebody answers by other means. */
  LETTER
}
