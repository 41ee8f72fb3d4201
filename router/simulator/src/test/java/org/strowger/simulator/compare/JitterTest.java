package org.strowger.simulator.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.Channel;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.simulator.Call;
import org.strowger.simulator.CallLog;

class JitterTest {
  private static final CallLog LOG =
      new CallLog(
          Collections.nCopies(
              10_000,
              new Call(
                  5_000, new QueueId("q"), Channel.PHONE, Requirements.NONE, 0, 60_000, 0, 9_000)));

  @Test
  void shouldKeepEveryCallWithinItsSeconds() {
    for (Call call : new Jitter(1, 0).over(LOG).calls()) {
      assertTrue(5_000 <= call.tMs() && call.tMs() < 6_000, call.toString());
      assertTrue(Math.abs(call.handlingMs() - 60_000) < 1_000, call.toString());
      assertTrue(Math.abs(call.patienceMs() - 9_000) < 1_000, call.toString());
    }
  }

  @Test
  void shouldNotLengthenHandlingOnTheMean() {
    double meanMs =
        new Jitter(1, 0).over(LOG).calls().stream().mapToLong(Call::handlingMs).average().orElse(0);

    // The standard error is 408 ms by the root of 10,000.
    assertEquals(60_000, meanMs, 4 * 4.08);
  }

  @Test
  void shouldDependOnSeedAndRunAlone() {
    assertEquals(new Jitter(1, 2).over(LOG), new Jitter(1, 2).over(LOG));
    assertNotEquals(new Jitter(1, 2).over(LOG), new Jitter(1, 3).over(LOG));
    assertNotEquals(new Jitter(1, 2).over(LOG), new Jitter(2, 2).over(LOG));
  }
}
