package org.strowger.gateway.chat.socket;

import java.util.Optional;
import java.util.function.Consumer;

/** Told what comes in, on the network's threads: it hands over and returns. */
public interface SocketListener {
  /** A frame of text, whatever it says. */
  void onFrame(ClientSocket socket, String text);

  /** The socket is closed, for whatever reason; the last that is told of it. */
  void onClosed(ClientSocket socket);

  /** A file is asked for by its ticket; the answer is empty if the ticket is not good. */
  void onDownload(String ticket, Consumer<Optional<Download>> answer);

  /**
   * A file to be kept by whoever asked for it.
   *
   * @param fileName as it is to be called
   * @param contentType what it is
   * @param body its text, sent as UTF-8
   */
  record Download(String fileName, String contentType, String body) {}
}
