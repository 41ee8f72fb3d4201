package org.strowger.launcher;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strowger.client.BoardWatch;
import org.strowger.client.StrowgerChannel;
import org.strowger.client.SupervisorClient;
import org.strowger.console.Console;
import org.strowger.console.Supervision;
import org.strowger.console.Terminal;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.Totals;

/**
 * What is seen of a demo while it runs: the supervisor's table where it can be redrawn, elsewhere a
 * line for each hour of the day. Made and closed by the verb's thread.
 */
final class DemoBoard implements AutoCloseable {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final long HOUR_MS = 3_600_000;
  private static final String SUPERVISOR = "demo";

  private final @Nullable Console console;
  private final @Nullable Thread drawing;
  private final @Nullable BoardWatch hours;

  private DemoBoard(
      @Nullable Console console, @Nullable Thread drawing, @Nullable BoardWatch hours) {
    this.console = console;
    this.drawing = drawing;
    this.hours = hours;
  }

  static DemoBoard open(StrowgerChannel channel, Terminal terminal, String router) {
    if (!terminal.redraws()) {
      SupervisorClient supervisor = SupervisorClient.of(channel, SUPERVISOR);
      return new DemoBoard(null, null, supervisor.watchBoard(new Hours(terminal)::show));
    }
    Console console =
        new Console(
            router,
            Supervision.of(channel, SUPERVISOR),
            terminal,
            Duration.ofSeconds(1),
            System::currentTimeMillis);
    Thread drawing = new Thread(console::run, "strowger-demo-board");
    drawing.setDaemon(true);
    drawing.start();
    return new DemoBoard(console, drawing, null);
  }

  @Override
  public void close() {
    if (hours != null) {
      hours.close();
    }
    if (console != null) {
      console.close();
    }
    if (drawing != null) {
      try {
        drawing.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Prints the first board of each hour. Told on the client's threads, one at a time. */
  private static final class Hours {
    private final Terminal terminal;
    private long hourTold = -1;

    Hours(Terminal terminal) {
      this.terminal = terminal;
    }

    void show(Board board) {
      long hour = board.getTimeMs() / HOUR_MS;
      if (board.getAgentsCount() > 0 && hour != hourTold) {
        hourTold = hour;
        terminal.write(line(board) + System.lineSeparator());
      }
    }
  }

  /** The totals in one line, at the board's own time. */
  static String line(Board board) {
    Totals totals = board.getTotals();
    return CLOCK.format(Instant.ofEpochMilli(board.getTimeMs()))
        + "  waiting "
        + totals.getWaiting()
        + ", active "
        + totals.getActive()
        + ", agents "
        + totals.getAgentsSignedIn()
        + ", so far: arrived "
        + totals.getArrived()
        + ", answered "
        + totals.getAnswered()
        + ", abandoned "
        + totals.getAbandoned();
  }
}
