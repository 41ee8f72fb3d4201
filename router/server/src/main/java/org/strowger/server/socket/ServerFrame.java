package org.strowger.server.socket;

import com.google.protobuf.Message;
import io.grpc.Status;
import org.strowger.token.Identity;

/**
 * What the router sends, before it is written as JSON: that is done late, on the socket's own
 * thread, so that neither the core nor the publishing thread pays for it.
 */
sealed interface ServerFrame {
  /** About how much memory it holds, bytes. */
  default long bytes() {
    return 64;
  }

  /** The hello was good; {@code leftMs} is for how long its token still is, by the wall's clock. */
  record Welcome(Identity identity, long leftMs, long heartbeatMs, long silenceMaxMs, long timeMs)
      implements ServerFrame {}

  /** The router is still there; {@code timeMs} is its time, epoch ms. */
  record Beat(long timeMs) implements ServerFrame {}

  /** What came of a call, or what happened on a stream. */
  record Told(SocketCall<?> call, Message message) implements ServerFrame {
    @Override
    public long bytes() {
      return message.getSerializedSize();
    }
  }

  /** A call or a stream is over. */
  record Ended(SocketCall<?> call, Status status) implements ServerFrame {}

  /** The page has ended a stream, and hears no more of it. */
  record Stopped(long id) implements ServerFrame {}

  /**
   * A frame was refused.
   *
   * @param id of the call that was meant; 0 = none
   * @param status the name of a gRPC status
   * @param field what was wrong, by its name in the frame or the message; empty = all of it
   * @param detail what is wrong, and what to do
   */
  record Refused(long id, Status.Code status, String field, String detail) implements ServerFrame {
    @Override
    public long bytes() {
      return 64L + detail.length();
    }
  }

  /** The last: the socket is closed after this. */
  record Close(CloseCode code, String reason) implements ServerFrame {}
}
