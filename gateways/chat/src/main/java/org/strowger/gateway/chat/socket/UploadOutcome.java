package org.strowger.gateway.chat.socket;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Locale;

/** What became of a file that was sent: a closed list, printed in {@code router/docs/chat.md}. */
public enum UploadOutcome {
  /** It is durable, and stands in the log. */
  STORED(HttpResponseStatus.CREATED, "The file is there."),
  /** Its permit is unknown, used or too old. Ask for another one over the socket. */
  NO_PERMIT(HttpResponseStatus.NOT_FOUND, "This path is not good: ask for another."),
  /** A page from elsewhere. */
  STRANGE_ORIGIN(HttpResponseStatus.FORBIDDEN, "Pages from this origin may send nothing here."),
  /** It is longer than was announced. */
  TOO_LONG(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, "The file is longer than was announced."),
  /** It is shorter than was announced. */
  TOO_SHORT(HttpResponseStatus.BAD_REQUEST, "The file is shorter than was announced."),
  /** It does not begin as files of its kind do. */
  WRONG_KIND(HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE, "The file is not what it is said to be."),
  /** The conversation was over, full, or not the sender's any more when it had come. */
  NOT_TAKEN(HttpResponseStatus.CONFLICT, "The conversation does not take it any more."),
  /** As many files come in as may. Ask again later. */
  BUSY(HttpResponseStatus.SERVICE_UNAVAILABLE, "Too many files come in: try again later."),
  /** The disk could not be written. */
  NOT_WRITTEN(HttpResponseStatus.INSUFFICIENT_STORAGE, "The file could not be written."),
  /** The connection broke, or took too long. */
  BROKEN_OFF(HttpResponseStatus.REQUEST_TIMEOUT, "The file did not come in time.");

  private final HttpResponseStatus status;
  private final String sentence;

  UploadOutcome(HttpResponseStatus status, String sentence) {
    this.status = status;
    this.sentence = sentence;
  }

  HttpResponseStatus status() {
    return status;
  }

  String sentence() {
    return sentence;
  }

  /** As it is counted. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
