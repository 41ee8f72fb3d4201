package org.strowger.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A board of 500 queues and 5,000 agents, two frames a second, played to a real browser. How long
 * its tasks take depends on the machine, so that is written down and not asserted: {@code
 * -Dpages.load.minutes=10}.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class BoardLoadPageTest {
  private static final int FRAMES_PER_MINUTE = 120;
  private static final int FRAMES_MIN = 8;
  private static final int NODES_MAX = 3_000;

  @TempDir private Path folder;

  @Test
  void aLargeBoardStaysSmallInThePage() {
    int minutes = Integer.getInteger("pages.load.minutes", 0);
    Tokens tokens = Tokens.in(folder);
    try (Browser browser = Browser.open();
        TestRouter router = TestRouter.start(tokens)) {
      browser.beforeEachPage("page-load.js");
      browser.go(
          "http://127.0.0.1:"
              + router.server.socketPort().orElseThrow()
              + "/board.html#token="
              + tokens.supervisor("eve"));
      browser.awaitText("Queues (500)");
      browser.awaitText("Agents (5,000)");
      browser.run("return pageLoad.longTasks()");
      double busyBefore = browser.busySeconds();
      int wanted = Math.max(FRAMES_MIN, minutes * FRAMES_PER_MINUTE);
      int first = frames(browser);
      await("frames are played")
          .atMost(Duration.ofMinutes(2L + 2L * minutes))
          .pollInterval(Duration.ofSeconds(minutes == 0 ? 1 : 10))
          .until(() -> frames(browser) - first >= wanted);
      int played = frames(browser) - first;

      assertTrue(nodes(browser) <= NODES_MAX, "nodes: " + nodes(browser));
      long shown = Long.parseLong(figure(browser));
      assertTrue(shown >= first + wanted, "shown: " + shown);
      assertEquals(List.of(), browser.complaints());
      if (minutes > 0) {
        System.out.printf(
            "%d frames; main thread busy %.1f s of them; long tasks (ms): %s; heap %s kB; nodes"
                + " %d%n",
            played,
            browser.busySeconds() - busyBefore,
            browser.run("return pageLoad.longTasks()"),
            browser.run("return String(Math.round(performance.memory.usedJSHeapSize / 1000))"),
            nodes(browser));
      }
    }
  }

  private static int frames(Browser browser) {
    return Integer.parseInt(browser.run("return String(pageLoad.frames())"));
  }

  private static int nodes(Browser browser) {
    return Integer.parseInt(
        browser.run("return String(document.getElementsByTagName('*').length)"));
  }

  /** The first tile, which shows the number of the newest frame as a count of those waiting. */
  private static String figure(Browser browser) {
    return browser
        .run("return document.querySelector('.tile .figure').textContent")
        .replace(",", "");
  }
}
