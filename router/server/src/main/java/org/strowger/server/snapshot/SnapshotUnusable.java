package org.strowger.server.snapshot;

import org.jspecify.annotations.Nullable;

/** A snapshot that can't be used; the message names its file and says why. */
public final class SnapshotUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SnapshotUnusable(String file, String why) {
    this(file, why, null);
  }

  SnapshotUnusable(String file, String why, @Nullable Throwable cause) {
    super("snapshot " + file + " " + why, cause);
  }
}
