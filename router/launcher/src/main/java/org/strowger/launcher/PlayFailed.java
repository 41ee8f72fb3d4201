package org.strowger.launcher;

import org.jspecify.annotations.Nullable;

/** A replay or a demo could not be brought to its end; the message is one sentence for people. */
final class PlayFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PlayFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
