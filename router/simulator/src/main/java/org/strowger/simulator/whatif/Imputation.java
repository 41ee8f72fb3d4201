package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.model.Limits;
import org.strowger.core.model.QueueId;
import org.strowger.simulator.Answering.Thought;
import org.strowger.simulator.Call;
import org.strowger.simulator.CallLog;
import org.strowger.simulator.Scenario;

/**
 * Makes customers of recorded interactions. Lengths that were seen to their end are kept; those
 * that were cut off, or never began, are drawn anew for each run, given that they exceed what was
 * seen. A draw depends on the seed, the run and the interaction's number alone, so that customers
 * are the same under every routing.
 */
final class Imputation {
  /** Beyond the end of every play, as nobody is that patient. */
  private static final long NEVER_MS = Scenario.OPEN_END;

  private final List<RecordedInteraction> interactions;
  private final long seed;
  private final Curves patience;
  private final Curves handling;
  private final Curves wrapUp;

  Imputation(List<RecordedInteraction> interactions, long seed) {
    this.interactions = interactions;
    this.seed = seed;
    this.patience = new Curves(interactions, RecordedInteraction::patience);
    this.handling = new Curves(interactions, RecordedInteraction::handling);
    this.wrapUp = new Curves(interactions, RecordedInteraction::wrapUp);
  }

  /** Everybody's call in run {@code run}, in the order of the interactions. */
  CallLog calls(int run, PatienceEnd end) {
    return calls(run, end, 0, interactions.size());
  }

  /** The same of those from number {@code from} up to but not including {@code to}. */
  CallLog calls(int run, PatienceEnd end, int from, int to) {
    List<Call> calls = new ArrayList<>(to - from);
    for (int number = from; number < to; number++) {
      SplittableRandom draws = new SplittableRandom(seedOf(run, number));
      calls.add(call(interactions.get(number), draws, end));
    }
    return new CallLog(calls);
  }

  List<PatienceFacts> patienceFacts() {
    return patience.queues().stream()
        .map(queue -> {
          SurvivalCurve curve = patience.of(queue);
          return new PatienceFacts(
              queue.value(),
              patience.ofQueueAlone(queue).ends(),
              patience.isPooled(queue),
              curve.lastMs(),
              curve.shareUndetermined());
        })
        .toList();
  }

  /**
   * How long agents would have thought about the offers they had in run {@code run}; empty if none
   * was ever accepted.
   */
  List<Thought> thoughts(int run, List<Thinking> thinking) {
    SurvivalCurve curve = SurvivalCurve.of(thinking.stream().map(Thinking::length).toList());
    SplittableRandom draws = new SplittableRandom(seedOf(run, -1));
    List<Thought> thoughts = new ArrayList<>();
    for (Thinking one : thinking) {
      double draw = open(draws);
      Seen seen = one.length();
      long thinkMs =
          seen.whole()
              ? seen.lengthMs()
              : curve.beyond(seen.lengthMs(), draw).orElse(curve.lastMs());
      thoughts.add(new Thought(one.offeredMs(), thinkMs));
    }
    return curve.ends() == 0 ? List.of() : thoughts;
  }

  private long seedOf(int run, int number) {
    return (seed * 1_000_003 + run) * 1_000_000_007 + number;
  }

  /** All three numbers are drawn in any case, so that one length does not depend on another. */
  private Call call(RecordedInteraction one, SplittableRandom draws, PatienceEnd end) {
    double patienceDraw = open(draws);
    double handlingDraw = open(draws);
    double wrapUpDraw = open(draws);
    Arrive arrival = one.arrival();
    QueueId queue = arrival.queue();
    return new Call(
        one.arrivedMs() - Scenario.MIDNIGHT_MS,
        queue,
        arrival.channel(),
        arrival.requirements(),
        arrival.priority(),
        Math.max(1, handlingMs(one.handling(), queue, handlingDraw)),
        wrapUpMs(one.wrapUp(), queue, wrapUpDraw),
        patienceMs(one.patience(), queue, patienceDraw, end),
        arrival.terms());
  }

  /** A draw lies strictly between 0 and 1. */
  private static double open(SplittableRandom draws) {
    return draws.nextDouble(Double.MIN_NORMAL, 1);
  }

  private long patienceMs(Seen seen, QueueId queue, double draw, PatienceEnd end) {
    if (seen.whole()) {
      return seen.lengthMs();
    }
    SurvivalCurve curve = patience.of(queue);
    OptionalLong drawn = curve.beyond(seen.lengthMs(), draw);
    if (drawn.isPresent()) {
      return drawn.getAsLong();
    }
    return switch (end) {
      case SOONEST -> Math.max(curve.lastMs(), seen.lengthMs()) + 1;
      case NEVER -> NEVER_MS;
    };
  }

  private long handlingMs(@Nullable Seen seen, QueueId queue, double draw) {
    if (seen != null && seen.whole()) {
      return seen.lengthMs();
    }
    long sinceMs = seen == null ? 0 : seen.lengthMs();
    SurvivalCurve curve = handling.of(queue);
    return curve.beyond(sinceMs, draw).orElse(Math.max(curve.lastMs(), sinceMs));
  }

  /** Paperwork is a matter of the queue; where none was ever seen it lasts as long as granted. */
  private long wrapUpMs(@Nullable Seen seen, QueueId queue, double draw) {
    if (seen != null && seen.whole()) {
      return seen.lengthMs();
    }
    SurvivalCurve curve = wrapUp.ofQueueAlone(queue);
    return curve.ends() == 0
        ? Limits.SPAN_MAX_MS
        : curve.beyond(seen == null ? -1 : seen.lengthMs(), draw).orElse(curve.lastMs());
  }
}
