package org.strowger.bench.wire;

/** So many customers a second for so many seconds, whether answers come or not. */
record Pace(int perSecond, int seconds) {
  int customers() {
    return perSecond * seconds;
  }
}
