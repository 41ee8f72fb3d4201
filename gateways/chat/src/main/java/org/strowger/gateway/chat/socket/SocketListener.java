package org.strowger.gateway.chat.socket;

import java.nio.file.Path;
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

  /** Somebody begins to send a file by a path that was given for it; empty if it is not good. */
  Optional<Upload> onUpload(String ticket);

  /** A file to be kept by whoever asked for it. */
  sealed interface Download {
    /** As it is to be called. */
    String fileName();

    /** What it is. */
    String contentType();

    /** A text that was made for it, sent as UTF-8. */
    record Text(String fileName, String contentType, String body) implements Download {}

    /** One that lies on disk, and is sent from there. */
    record Stored(String fileName, String contentType, Path path) implements Download {}
  }
}
