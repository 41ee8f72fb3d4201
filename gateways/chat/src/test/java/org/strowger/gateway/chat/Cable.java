package org.strowger.gateway.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies between browsers and a server: it has its address before the server is there, and can
 * be pulled out, which neither side asked for.
 */
final class Cable implements AutoCloseable {
  private final ServerSocket end;
  private final List<Socket> joined = new ArrayList<>();
  private volatile int serverPort;
  private boolean isOut;

  Cable() throws IOException {
    end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::take);
  }

  /** Where browsers connect. */
  int port() {
    return end.getLocalPort();
  }

  /** Where it leads from now on. */
  void plugInto(int port) {
    serverPort = port;
  }

  /** Breaks every connection; the next may be made at once. */
  synchronized void jerk() {
    joined.forEach(Cable::hangUp);
    joined.clear();
  }

  /** Breaks every connection, and lets none be made until {@link #putIn}. */
  synchronized void pullOut() {
    isOut = true;
    jerk();
  }

  synchronized void putIn() {
    isOut = false;
  }

  private void take() {
    while (!end.isClosed()) {
      try {
        join(end.accept());
      } catch (IOException _) {
        // Closed, or the server is not there: the browser comes again.
      }
    }
  }

  private synchronized void join(Socket browser) throws IOException {
    if (isOut) {
      hangUp(browser);
      return;
    }
    Socket server;
    try {
      server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
    } catch (IOException notThere) {
      hangUp(browser);
      throw notThere;
    }
    joined.add(browser);
    joined.add(server);
    Thread.ofVirtual().start(() -> carry(browser, server));
    Thread.ofVirtual().start(() -> carry(server, browser));
  }

  private static void carry(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException broken) {
      hangUp(from);
      hangUp(to);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is as good as closed.
    }
  }

  @Override
  public synchronized void close() throws IOException {
    end.close();
    jerk();
  }
}
