package org.strowger.gateway.chat;

/** One open socket and what its other side may do. Belongs to the conversations' thread. */
sealed interface Session permits CustomerSession, StaffSession {
  /** Carries out what was sent, or says why not. */
  void onFrame(ClientFrame frame) throws Refused;

  /** The socket is gone. */
  void onClosed();
}
