package org.strowger.server;

/** The time of the pages of one browser, moved on by the test, and their line, cut by it. */
final class PageTime {
  private final Browser browser;

  private PageTime(Browser browser) {
    this.browser = browser;
  }

  /** From the next page on. */
  static PageTime in(Browser browser) {
    browser.beforeEachPage("page-time.js");
    return new PageTime(browser);
  }

  /** The page's timers run as they fall due. */
  void pass(long ms) {
    browser.run("pageTime.pass(" + ms + ")");
  }

  /** From now on the page's wall clock is off by so much. */
  void beWrongBy(long ms) {
    browser.run("pageTime.wrong(" + ms + ")");
  }

  /** Nothing comes in any more, and no new socket opens. */
  void cut() {
    browser.run("pageTime.cut()");
  }

  void mend() {
    browser.run("pageTime.mend()");
  }

  /** Frames in which this stands are on their way until {@link #letGo}. */
  void hold(String text) {
    browser.run("pageTime.hold('" + text + "')");
  }

  /** Waits until one is held. */
  void awaitHeld() {
    TestRouter.until("a frame is held", () -> !browser.run("return pageTime.held()").equals("0"));
  }

  void letGo() {
    browser.run("pageTime.letGo()");
  }

  /** Waits until so many more frames have come in. */
  void awaitFrames(int more) {
    long before = heard();
    TestRouter.until("frames come in", () -> heard() >= before + more);
  }

  private long heard() {
    return Long.parseLong(browser.run("return pageTime.heard()"));
  }
}
