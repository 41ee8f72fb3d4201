package org.strowger.bench.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** WebSockets to {@link SocketEchoHost}, each with so many frames under way. */
final class SocketEchoLoad extends Load {
  private static final int WINDOW = 16;
  private static final long STARTING_SECONDS_MAX = 60;

  private final Wire wire;
  private final List<Talk> talks = new ArrayList<>();
  private final CountDownLatch opened;
  private volatile boolean again;
  private int next;

  SocketEchoLoad(int port, int sockets) throws InterruptedException {
    wire = new Wire(port);
    opened = new CountDownLatch(sockets);
    for (int i = 0; i < sockets; i++) {
      talks.add(new Talk(port));
    }
    if (!opened.await(STARTING_SECONDS_MAX, TimeUnit.SECONDS)) {
      throw new IllegalStateException(opened.getCount() + " sockets were not opened");
    }
  }

  private final class Talk implements SocketWire.Talker {
    private final SocketWire socket;

    /**
     * When those that are under way were meant to be sent; 0 = nobody asks. Answers are in order.
     */
    private final Queue<Long> intendedNanos = new ArrayDeque<>();

    private int sent;

    Talk(int port) {
      socket = new SocketWire(wire.loop(), port, this);
    }

    @Override
    public void opened(SocketWire by) {
      opened.countDown();
    }

    void send(long intended) {
      countOnSocket();
      intendedNanos.add(intended);
      socket.send(SocketTexts.TO_ROUTER.get(sent++ % SocketTexts.TO_ROUTER.size()));
    }

    @Override
    public void heard(SocketWire by, String text) {
      countOnSocket();
      long intended = intendedNanos.remove();
      if (intended != 0) {
        arrived(intended);
      }
      if (again) {
        send(0);
      }
    }
  }

  @Override
  void saturate() {
    again = true;
    wire.execute(() -> {
      for (Talk talk : talks) {
        for (int i = 0; i < WINDOW; i++) {
          talk.send(0);
        }
        talk.socket.flush();
      }
    });
  }

  @Override
  void pause() {
    again = false;
  }

  @Override
  void send(long intended) {
    Talk talk = talks.get(next++ % talks.size());
    wire.execute(() -> {
      talk.send(intended);
      talk.socket.flush();
    });
  }

  @Override
  public void close() {
    wire.close();
  }
}
