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
  /** The conversation's queue is none for video. Go on by chat. */
  NO_VIDEO,
  /** This page is not in the call, or another page of the same person is. Send rtc-join. */
  NOT_JOINED,
  /** The signal is of a round that is over. Wait for rtc-start, which tells of the present one. */
  OLD_ROUND,
  /** More signals than a round may have. Wait for the other side to take those sent before. */
  TOO_MANY_SIGNALS,
  /** The candidate's network is not told to others. Nothing is to be done; send the others. */
  CANDIDATE_REFUSED,
  /** The conversation is not there, or is another one's. Nothing is to be done. */
  NOT_YOURS;

  /** As it goes over the wire. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
