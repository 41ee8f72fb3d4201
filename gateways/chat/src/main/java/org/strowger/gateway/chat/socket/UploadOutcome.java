package org.strowger.gateway.chat.socket;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Locale;

/** What became of a file that was sent: a closed list, printed in {@code router/docs/chat.md}. */
public enum UploadOutcome {
  /** It is durable, and stands in the log. */
  STORED(201, "The file is there."),
  /** Its permit is unknown, used or too old. Ask for another one over the socket. */
  NO_PERMIT(404, "This path is not good: ask for another."),
  /** A page from elsewhere. */
  STRANGE_ORIGIN(403, "Pages from this origin may send nothing here."),
  /** It is longer than was announced. */
  TOO_LONG(413, "The file is longer than was announced."),
  /** It is shorter than was announced. */
  TOO_SHORT(400, "The file is shorter than was announced."),
  /** It does not begin as files of its kind do. */
  WRONG_KIND(415, "The file is not what it is said to be."),
  /** The conversation was over, full, or not the sender's any more when it had come. */
  NOT_TAKEN(409, "The conversation does not take it any more."),
  /** As many files come in as may. Ask again later. */
  BUSY(503, "Too many files come in: try again later."),
  /** The disk could not be written. */
  NOT_WRITTEN(507, "The file could not be written."),
  /** The connection broke, or took too long. */
  BROKEN_OFF(408, "The file did not come in time.");

  private final int status;
  private final String sentence;

  UploadOutcome(int status, String sentence) {
    this.status = status;
    this.sentence = sentence;
  }

  HttpResponseStatus status() {
    return HttpResponseStatus.valueOf(status);
  }

  String sentence() {
    return sentence;
  }

  /** As it is counted. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
