package org.strowger.gateway.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.gateway.chat.socket.ClientSocket;
import org.strowger.gateway.chat.socket.CloseCode;
import org.strowger.gateway.chat.socket.SocketListener;
import org.strowger.gateway.chat.socket.Upload;

/**
 * Brings what sockets send to the conversations' thread and to the session of each; what can't be
 * carried out is answered with why, counted, and hurts nobody else.
 */
final class ChatSockets implements SocketListener {
  /** A session and how often its socket made no sense. */
  private static final class Seat {
    final Session session;
    int malformed;

    Seat(Session session) {
      this.session = session;
    }
  }

  private static final Logger log = LoggerFactory.getLogger(ChatSockets.class);

  private final ChatParts parts;
  private final Executor thread;
  private final Map<ClientSocket, Seat> seats = new LinkedHashMap<>();

  ChatSockets(ChatParts parts, Executor thread) {
    this.parts = parts;
    this.thread = thread;
  }

  @Override
  public void onFrame(ClientSocket socket, String text) {
    hand(() -> carryOut(socket, text));
  }

  @Override
  public void onClosed(ClientSocket socket) {
    hand(() -> {
      Seat seat = seats.remove(socket);
      if (seat != null) {
        seat.session.onClosed();
      }
    });
  }

  @Override
  public void onDownload(String ticket, Consumer<Optional<Download>> answer) {
    Optional<Wanted> wanted = parts.downloads().redeem(ticket);
    if (wanted.isEmpty()) {
      answer.accept(Optional.empty());
    } else {
      hand(() -> parts.downloads().give(wanted.get(), answer));
    }
  }

  @Override
  public Optional<Upload> onUpload(String ticket) {
    return parts.uploads().begin(ticket);
  }

  /** Closes all sockets, so that their other sides come back elsewhere or later. */
  void sendAway() {
    seats.keySet().forEach(socket -> socket.close(CloseCode.GOING_AWAY, "the gateway stops"));
  }

  private void carryOut(ClientSocket socket, String text) {
    Seat seat = seats.computeIfAbsent(socket, this::seat);
    String frameId = "";
    try {
      ClientFrame frame = ClientFrame.parse(text);
      frameId = frame.id();
      seat.session.onFrame(frame);
    } catch (Refused refused) {
      refuse(socket, seat, frameId, refused);
    } catch (RuntimeException fault) {
      log.error("a frame could not be carried out; its socket is closed", fault);
      socket.close(CloseCode.MALFORMED, "the frame could not be carried out");
    }
  }

  private void refuse(ClientSocket socket, Seat seat, String frameId, Refused refused) {
    parts.metrics().refused(refused.code());
    socket.send(Frames.error(frameId, refused.code(), refused.sentence()));
    if (refused.code() == ErrorCode.MALFORMED && ++seat.malformed >= parts.limits().malformed()) {
      socket.close(CloseCode.MALFORMED, "too many frames made no sense");
    }
  }

  private Seat seat(ClientSocket socket) {
    return new Seat(
        switch (socket.door()) {
          case CUSTOMER -> new CustomerSession(socket, parts);
          case STAFF -> new StaffSession(socket, parts);
        });
  }

  private void hand(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException closing) {
      log.debug("the gateway stops; a frame was not carried out");
    }
  }
}
