package org.strowger.simulator.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.strowger.simulator.Call;
import org.strowger.simulator.CallLog;

/**
 * What a log of whole seconds does not tell, drawn: an arrival lies anywhere within its second, and
 * so do both ends of every length, which therefore is off by the difference of two uniform numbers
 * and on the mean not at all. The draws depend on the seed, the run and the call's place in the log
 * alone, so that every routing meets the same customers.
 */
public record Jitter(long seed, int run) {
  private static final int SECOND_MS = 1_000;

  // Odd numbers near 2^64 divided by the golden ratio and by the root of 2, as hashes use them.
  private static final long RUN_STEP = 0x9E3779B97F4A7C15L;
  private static final long CALL_STEP = 0xB504F333F9DE6485L;

  public CallLog over(CallLog log) {
    List<Call> calls = new ArrayList<>(log.calls().size());
    for (Call call : log.calls()) {
      calls.add(within(call, calls.size()));
    }
    return new CallLog(calls);
  }

  private Call within(Call call, int number) {
    SplittableRandom random =
        new SplittableRandom(
            new SplittableRandom(seed + RUN_STEP * run).nextLong() + CALL_STEP * number);
    return new Call(
        call.tMs() + random.nextInt(SECOND_MS),
        call.queue(),
        call.channel(),
        call.requirements(),
        call.priority(),
        Math.max(1, call.handlingMs() + off(random)),
        call.wrapUpMs(),
        Math.max(1, call.patienceMs() + off(random)));
  }

  private static int off(SplittableRandom random) {
    int begun = random.nextInt(SECOND_MS);
    int ended = random.nextInt(SECOND_MS);
    return ended - begun;
  }
}
