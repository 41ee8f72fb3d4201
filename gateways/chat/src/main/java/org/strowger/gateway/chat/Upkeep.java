package org.strowger.gateway.chat;

import java.util.concurrent.TimeUnit;

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
  private long forgetNextMs;

  Upkeep(ChatParts parts) {
    this.parts = parts;
  }

  void run() {
    long nowMs = parts.clock().getAsLong();
    for (Conversation conversation : parts.conversations().all()) {
      endOfGrace(conversation, nowMs);
      parts.conversations().letGo(conversation);
    }
    parts.desks().all().forEach(session -> session.checkToken(nowMs));
    if (nowMs >= forgetNextMs) {
      forgetNextMs = nowMs + FORGET_EVERY_MS;
      long keepMs = TimeUnit.DAYS.toMillis(parts.limits().keepDays());
      parts.store().forgetClosedBefore(nowMs - keepMs, FORGET_MOST, _ -> {});
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
