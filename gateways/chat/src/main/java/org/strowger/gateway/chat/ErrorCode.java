package org.strowger.gateway.chat;

import java.util.Locale;

/** Why a frame was refused: a closed list, printed in {@code router/docs/chat.md}. */
enum ErrorCode {
  /** It is no JSON object, or a field is missing or wrong; the message names it. A page's fault. */
  MALFORMED,
  /** Nothing else is understood before a good hello. Send that first. */
  NOT_INTRODUCED,
  /** Hello was said already. Open another socket for another conversation. */
  INTRODUCED_ALREADY,
  /** More messages came than are allowed. Send the same again after a pause. */
  TOO_FAST,
  /** The store has more to write than it can. Send the same again after a pause. */
  BUSY,
  /** Such files, or files as long, are not taken. Send another one. */
  FILE_NOT_TAKEN,
  /** The conversation has as many lines as it may. End it, and begin another one. */
  CONVERSATION_FULL,
  /** The conversation is over. Begin another one. */
  CONVERSATION_CLOSED,
  /** It is not over, so it can't be rated yet. */
  CONVERSATION_OPEN,
  /** The conversation is not there, or is another one's. Nothing is to be done. */
  NOT_YOURS;

  /** As it goes over the wire. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
