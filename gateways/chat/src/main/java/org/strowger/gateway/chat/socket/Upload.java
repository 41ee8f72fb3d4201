package org.strowger.gateway.chat.socket;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/** A file that somebody was allowed to send, told on one thread of the network. */
public interface Upload {
  /** The next piece; an outcome if that is the end of it. */
  Optional<UploadOutcome> add(ByteBuffer piece);

  /** All has come; {@code answer} is told on any thread what became of it. */
  void end(Consumer<UploadOutcome> answer);

  /** The rest will not come. */
  void breakOff();
}
