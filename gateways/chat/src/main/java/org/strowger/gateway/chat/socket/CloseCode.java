package org.strowger.gateway.chat.socket;

/** Why a socket is closed: a closed list, printed in {@code router/docs/chat.md}. */
public enum CloseCode {
  /** The gateway stops. Come back and resume, after a pause with a random part. */
  GOING_AWAY(1001),
  /** Only text is understood. A page's fault. */
  NOT_TEXT(1003),
  /** A frame was larger than is allowed. A page's fault. */
  TOO_LARGE(1009),
  /** There are as many conversations as there may be. Come back later. */
  FULL(1013),
  /** Too many frames made no sense. A page's fault. */
  MALFORMED(4400),
  /** There was no hello in time, or its token is not good or not good any more. Get another one. */
  UNAUTHORIZED(4401),
  /** The conversation is not kept any more. Say hello without a token to begin another one. */
  UNKNOWN_CONVERSATION(4404),
  /** The socket did not read or answer in time. Come back and resume. */
  TOO_SLOW(4408),
  /** More frames came than are allowed. Come back after a pause and resume. */
  TOO_MANY(4429);

  private final int number;

  CloseCode(int number) {
    this.number = number;
  }

  /** As it goes over the wire. */
  public int number() {
    return number;
  }
}
