package org.strowger.gateway.chat;

import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What happens because time has passed: customers who have gone for too long leave, tokens expire,
 * old conversations are forgotten. Run every moment on the conversations' thread.
 */
final class Upkeep {
  /** How often it is looked what has become due. */
  static final long MOMENT_MS = 250;

  private static final long FORGET_EVERY_MS = TimeUnit.MINUTES.toMillis(1);
  private static final int FORGET_MOST = 200;

  private final ChatParts parts;
  private final Predicate<String> forget;
  private long forgetNextMs;

  /** {@code forget} deletes what lies beside a conversation, on the store's thread. */
  Upkeep(ChatParts parts, Predicate<String> forget) {
    this.parts = parts;
    this.forget = forget;
  }

  void run() {
    long nowMs = parts.clock().getAsLong();
    for (Conversation conversation : parts.conversations().all()) {
      if (conversation.isLetter()) {
        parts.letters().bringAgain(conversation, parts.routing(), nowMs);
      } else {
        endOfGrace(conversation, nowMs);
      }
      parts.conversations().letGo(conversation);
    }
    parts.video().lookAfter(nowMs);
    parts.desks().all().forEach(session -> session.checkToken(nowMs));
    if (nowMs >= forgetNextMs) {
      forgetNextMs = nowMs + FORGET_EVERY_MS;
      long keepMs = TimeUnit.DAYS.toMillis(parts.limits().keepDays());
      parts.store().forgetClosedBefore(nowMs - keepMs, FORGET_MOST, forget);
    }
  }

  private void endOfGrace(Conversation conversation, long nowMs) {
    if (conversation.isClosed() || conversation.goneSinceMs() == 0) {
      return;
    }
    long graceMs =
        conversation.agentId().isEmpty()
            ? parts.limits().goneWaitingMs()
            : parts.limits().goneAssignedMs();
    if (nowMs - conversation.goneSinceMs() >= graceMs) {
      parts.routing().leave(conversation, CloseReason.CUSTOMER_GONE);
    }
  }
}
