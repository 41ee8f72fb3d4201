package org.strowger.bench.wire;

import io.netty.channel.EventLoopGroup;

/**
 * An agent's stream over a WebSocket. Texts are put together, and read, by plain search: the load
 * is not what is to be measured.
 */
final class SocketDesk implements Desk, SocketWire.Talker {
  private static final String NEWS = "{\"kind\":\"news\"";
  private static final String WELCOME = "{\"kind\":\"welcome\"";
  private static final String BEAT = "{\"kind\":\"beat\"";
  private static final String OFFER = "\"offerMade\":{\"offerId\":\"";
  private static final String STARTED = "\"assignmentStarted\":{";
  private static final String INTERACTION = "\"interactionId\":\"";
  private static final String KEY = "\"key\":\"";
  private static final String SNAPSHOT = "\"snapshot\":{";
  private static final String REJECTED = "\"rejected\":{";

  private final RouterLoad load;
  private final EventLoopGroup loop;
  private final int port;
  private final String token;
  private long requests;

  SocketDesk(RouterLoad load, EventLoopGroup loop, int port, String token) {
    this.load = load;
    this.loop = loop;
    this.port = port;
    this.token = token;
  }

  @Override
  public void signIn() {
    var _ = new SocketWire(loop, port, this);
  }

  @Override
  public void opened(SocketWire socket) {
    socket.send("{\"kind\":\"hello\",\"token\":\"" + token + "\"}");
  }

  @Override
  public void heard(SocketWire socket, String text) {
    if (text.startsWith(NEWS)) {
      load.countOnSocket();
      take(socket, text);
    } else if (text.startsWith(WELCOME)) {
      socket.send(
          "{\"kind\":\"watch\",\"id\":1,\"method\":\"AgentService/Work\",\"message\":{\"requestNumber\":\""
              + ++requests
              + "\",\"signIn\":{\"activity\":\"ACTIVITY_AVAILABLE\"}}}");
    } else if (!text.startsWith(BEAT)) {
      throw new IllegalStateException("refused: " + text);
    }
  }

  private void take(SocketWire socket, String text) {
    int offer = text.indexOf(OFFER);
    if (offer >= 0) {
      load.offered(Integer.parseInt(valueAfter(text, KEY, offer)));
      send(socket, "acceptOffer\":{\"offerId\":\"", valueAfter(text, OFFER, offer));
      return;
    }
    int started = text.indexOf(STARTED);
    if (started >= 0) {
      load.countAssignment();
      send(
          socket, "endInteraction\":{\"interactionId\":\"", valueAfter(text, INTERACTION, started));
    } else if (text.contains(SNAPSHOT)) {
      load.letIn();
    } else if (text.contains(REJECTED)) {
      throw new IllegalStateException("refused: " + text);
    }
  }

  private void send(SocketWire socket, String what, String id) {
    load.countOnSocket();
    socket.send(
        "{\"kind\":\"send\",\"id\":1,\"message\":{\"requestNumber\":\""
            + ++requests
            + "\",\""
            + what
            + id
            + "\"}}}");
  }

  /** What stands between {@code name}, looked for from there on, and the next quotation mark. */
  private static String valueAfter(String text, String name, int from) {
    int start = text.indexOf(name, from) + name.length();
    return text.substring(start, text.indexOf('"', start));
  }
}
