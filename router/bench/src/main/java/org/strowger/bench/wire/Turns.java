package org.strowger.bench.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.bench.Wanted;

/**
 * Contenders that are there together and take turns, so that what else the machine does falls on
 * all of them; what they come to is kept by name over all of their processes.
 */
final class Turns implements AutoCloseable {
  private static final int WINDOWS = 5;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final Wanted wanted;
  private final Map<String, Contender.Figures> figures = new LinkedHashMap<>();
  private final List<Contender> open = new ArrayList<>();

  Turns(Wanted wanted) {
    this.wanted = wanted;
  }

  void add(String name, ChildJvm server, Load load) {
    open.add(
        new Contender(server, load, figures.computeIfAbsent(name, _ -> new Contender.Figures())));
  }

  /** Warms all of them up, then lets each be as busy as it can be, window by window. */
  void saturate() {
    open.forEach(one -> one.warmUp(wanted.warmUpNanos()));
    for (int window = 0; window < WINDOWS; window++) {
      open.forEach(one -> one.window(wanted.windowNanos()));
    }
  }

  /** Sends to each at a fixed rate. */
  void paced(Pace pace) {
    open.forEach(one -> one.paced(pace.perSecond(), pace.seconds() * NANOS_PER_SECOND));
  }

  /** By name, in the order in which they were added. */
  Map<String, Contender.Figures> figures() {
    return figures;
  }

  /** Ends the processes; others may be added after that. */
  @Override
  public void close() {
    open.forEach(Contender::close);
    open.clear();
  }
}
