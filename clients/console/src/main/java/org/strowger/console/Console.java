package org.strowger.console;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.strowger.client.BoardListener;
import org.strowger.client.BoardWatch;
import org.strowger.proto.v1.Board;

/**
 * Watches a router's board and draws it, twice a second and after each key, until closed; below it
 * stands the {@link Dialogue} with whoever types. {@link #run} keeps the thread that calls it;
 * boards come on the client's threads, keys on one of their own; {@link #close} may be called from
 * any, a shutdown hook's too, and leaves the terminal as it was.
 */
public final class Console implements AutoCloseable {
  private static final long REDRAW_MS = 500;
  private static final long SIZE_EVERY_MS = 5_000;

  private static final String ENTER = "\u001b[?1049h\u001b[?25l";
  private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
  private static final String HOME = "\u001b[H";
  private static final String CLEAR_LINE_END = "\u001b[K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final String router;
  private final Supervision supervision;
  private final Dialogue dialogue;
  private final Terminal terminal;
  private final Duration interval;
  private final LongSupplier ownClock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Semaphore changed = new Semaphore(0);
  private final Object lock = new Object();

  // Guarded by the lock.
  private final RouterTime time;
  private @Nullable Board board;
  private long heardMs;
  private boolean drawing;
  private boolean takingKeys;
  private String problem = "";

  /**
   * A console that has not started.
   *
   * @param router what to call the router in the heading
   * @param supervision for whoever types
   * @param interval how often a picture is printed where pictures can't be redrawn
   * @param ownClock milliseconds since 1970, as {@code System::currentTimeMillis}
   */
  public Console(
      String router,
      Supervision supervision,
      Terminal terminal,
      Duration interval,
      LongSupplier ownClock) {
    this.router = router;
    this.supervision = supervision;
    this.dialogue = new Dialogue(supervision, changed::release);
    this.terminal = terminal;
    this.interval = interval;
    this.ownClock = ownClock;
    this.time = new RouterTime(ownClock);
  }

  /** Draws until closed or interrupted. */
  public void run() {
    try (BoardWatch _ = supervision.supervisor().watchBoard(new Watcher())) {
      enter();
      if (terminal.redraws()) {
        redraw();
      } else {
        print();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /** Stops drawing and restores the terminal. Closing twice does nothing. */
  @Override
  public void close() {
    closed.countDown();
    changed.release();
    synchronized (lock) {
      if (drawing) {
        drawing = false;
        terminal.write(LEAVE);
      }
      if (takingKeys) {
        takingKeys = false;
        terminal.giveKeysBack();
      }
    }
  }

  /** One picture of this board, all rows, as of when the router made it. */
  public static String picture(String router, Board board, Screen screen) {
    Moment moment = new Moment(router, board, board.getTimeMs(), board.getTimeMs());
    return ConsoleView.render(
        moment, new Screen(screen.width(), Screen.ENDLESS, screen.colour(), screen.unicode()));
  }

  private void enter() {
    synchronized (lock) {
      heardMs = time.nowMs();
      if (terminal.redraws() && closed.getCount() > 0) {
        drawing = true;
        terminal.write(ENTER);
        takingKeys = terminal.takeKeys();
        if (takingKeys) {
          Thread.ofPlatform().daemon().name("strowger-console-keys").start(this::readKeys);
        }
      }
    }
  }

  private void redraw() throws InterruptedException {
    Screen screen = terminal.screen();
    long sizedMs = ownClock.getAsLong();
    String shown = "";
    while (!closedAfterChange()) {
      if (ownClock.getAsLong() - sizedMs >= SIZE_EVERY_MS) {
        screen = terminal.screen();
        sizedMs = ownClock.getAsLong();
      }
      String picture = picture(screen);
      synchronized (lock) {
        if (drawing && !picture.equals(shown)) {
          terminal.write(overwriting(picture));
          shown = picture;
        }
      }
    }
  }

  /** Waits for a key or an answer, or until the ages have changed anyway. */
  private boolean closedAfterChange() throws InterruptedException {
    // Whether there was one or not: it is drawn again.
    boolean touched = changed.tryAcquire(REDRAW_MS, TimeUnit.MILLISECONDS);
    if (touched) {
      changed.drainPermits();
    }
    return closed.getCount() == 0;
  }

  private void print() throws InterruptedException {
    long lastMs = Long.MIN_VALUE;
    while (!closed.await(REDRAW_MS, TimeUnit.MILLISECONDS)) {
      boolean due =
          lastMs == Long.MIN_VALUE || ownClock.getAsLong() - lastMs >= interval.toMillis();
      if (due && hasBoard()) {
        terminal.write(picture(terminal.screen()) + "\n");
        lastMs = ownClock.getAsLong();
      }
    }
  }

  /** Writes over what is there instead of clearing first, so that nothing flickers. */
  private static String overwriting(String picture) {
    // Without the last line feed, which would scroll a full screen.
    String lines = picture.substring(0, picture.length() - 1);
    return HOME + lines.replace("\n", CLEAR_LINE_END + "\r\n") + CLEAR_LINE_END + CLEAR_BELOW;
  }

  private String picture(Screen screen) {
    synchronized (lock) {
      if (board == null) {
        return "Strowger at " + router + ": connecting. " + problem + "\n";
      }
      Moment moment = new Moment(router, board, time.nowMs(), heardMs);
      return takingKeys ? withPrompt(moment, screen) : ConsoleView.render(moment, screen);
    }
  }

  /** The prompt stands at the bottom. */
  private String withPrompt(Moment moment, Screen screen) {
    List<String> below = dialogue.lines(screen.width(), screen.linesBelow());
    String above = ConsoleView.render(moment, screen.withoutLines(below.size()));
    int used = (int) above.lines().count() + below.size();
    return above
        + "\n".repeat(Math.max(0, screen.height() - used))
        + String.join("\n", below)
        + "\n";
  }

  private void readKeys() {
    for (int key = terminal.key(); key != Terminal.NO_MORE_KEYS; key = terminal.key()) {
      if (dialogue.isOverAfter((char) key)) {
        close();
        return;
      }
    }
  }

  private boolean hasBoard() {
    synchronized (lock) {
      return board != null;
    }
  }

  /** Told on the client's threads. */
  private final class Watcher implements BoardListener {
    @Override
    public void onBoard(Board newer) {
      synchronized (lock) {
        time.heard(newer.getTimeMs());
        board = newer;
        heardMs = time.nowMs();
      }
    }

    @Override
    public void onDisconnected(String reason) {
      synchronized (lock) {
        problem = reason;
      }
    }
  }
}
