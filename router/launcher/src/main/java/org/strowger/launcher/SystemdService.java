package org.strowger.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.server.http.HealthReport;

/**
 * Tells systemd how the router gets on, where systemd has started it (NOTIFY_SOCKET): that it is
 * ready, a line of status, and, as long as commands are taken and decided, that its watchdog need
 * not bite. A router that stands still says nothing, and is killed and started again even if its
 * own watchdog stands still too. Does nothing where systemd has not asked.
 */
final class SystemdService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SystemdService.class);
  private static final Duration USUAL_INTERVAL = Duration.ofSeconds(1);

  private final @Nullable NotifySocket socket;
  private final Duration interval;
  private final Supplier<HealthReport> health;
  private final CountDownLatch closing = new CountDownLatch(1);
  private boolean ready;
  private String status = "";
  private boolean complained;

  private SystemdService(
      @Nullable NotifySocket socket, Duration interval, Supplier<HealthReport> health) {
    this.socket = socket;
    this.interval = interval;
    this.health = health;
  }

  /**
   * For the process that {@code environment} was given to; {@code health} is asked by its thread.
   */
  static SystemdService of(Map<String, String> environment, Supplier<HealthReport> health)
      throws IOException {
    String path = environment.get("NOTIFY_SOCKET");
    NotifySocket socket = path == null || path.isEmpty() ? null : new NotifySocket(path);
    return new SystemdService(socket, interval(environment.get("WATCHDOG_USEC")), health);
  }

  /** Three times within the time after which the watchdog bites, and once a second at least. */
  private static Duration interval(@Nullable String watchdogMicros) {
    if (watchdogMicros == null || !watchdogMicros.matches("[0-9]{1,15}")) {
      return USUAL_INTERVAL;
    }
    Duration third = Duration.ofNanos(Long.parseLong(watchdogMicros) * 1_000 / 3);
    return third.compareTo(USUAL_INTERVAL) < 0 ? third : USUAL_INTERVAL;
  }

  Duration interval() {
    return interval;
  }

  /** Begins to tell, on a thread of its own. */
  void start() {
    if (socket != null) {
      Thread thread = new Thread(this::run, "strowger-systemd");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    try {
      do {
        tell();
      } while (!closing.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells once how it stands. What could not be sent is told the next time. */
  synchronized void tell() {
    HealthReport report = health.get();
    boolean isNews = report.ready() && !ready;
    String now = status(report);
    StringBuilder state = new StringBuilder(isNews ? "READY=1\n" : "");
    if (!now.equals(status)) {
      state.append("STATUS=").append(now).append('\n');
    }
    if (report.ready()) {
      state.append("WATCHDOG=1\n");
    }
    if (send(state.toString())) {
      ready |= isNews;
      status = now;
    }
  }

  /** Without the sequence, which would be news each time. */
  private static String status(HealthReport report) {
    return report.reason().isEmpty() ? "serving" : report.reason();
  }

  /** From now on the router ends; nothing more is told. */
  @Override
  public synchronized void close() {
    closing.countDown();
    boolean _ = send("STOPPING=1\n");
  }

  private boolean send(String state) {
    if (socket == null || state.isEmpty()) {
      return true;
    }
    try {
      socket.send(state);
      return true;
    } catch (IOException cannot) {
      if (!complained) {
        complained = true;
        LOG.warn("{}", cannot.getMessage());
      }
      return false;
    }
  }
}
