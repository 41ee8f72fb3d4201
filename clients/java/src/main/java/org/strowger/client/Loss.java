package org.strowger.client;

import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/** Says in words why a connection was lost. */
final class Loss {
  private Loss() {}

  /** One sentence, with the network's own words where there are any. */
  static String reason(Throwable failure) {
    Status status = Status.fromThrowable(failure);
    String words = words(status);
    return "The connection was lost: "
        + status.getCode()
        + (words == null ? "" : " (" + words + ")")
        + ".";
  }

  /** The cause tells more than a description such as "io exception". */
  private static @Nullable String words(Status status) {
    Throwable cause = status.getCause();
    String message = cause == null ? null : cause.getMessage();
    return message == null ? status.getDescription() : message;
  }
}
