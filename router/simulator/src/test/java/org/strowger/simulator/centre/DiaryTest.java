package org.strowger.simulator.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;

final class DiaryTest {
  @Test
  void shouldHandOutTheEarliestFirst() {
    Diary diary = new Diary();
    SplittableRandom random = new SplittableRandom(1);
    for (int note = 0; note < 10_000; note++) {
      diary.add(random.nextInt(500), note);
    }

    double beforeMs = -1;
    long beforeNote = -1;
    for (int taken = 0; taken < 10_000; taken++) {
      double nowMs = diary.nextMs();
      long note = diary.take();
      assertTrue(nowMs > beforeMs || (nowMs == beforeMs && note > beforeNote));
      beforeMs = nowMs;
      beforeNote = note;
    }
    assertEquals(Double.POSITIVE_INFINITY, diary.nextMs());
  }

  @Test
  void shouldFindThoseWhoWaitedWhileManyCameAndWent() {
    Foyer foyer = new Foyer();
    Customer first = customer(1);
    foyer.enter(first);
    for (long number = 2; number < 20_000; number++) {
      foyer.enter(customer(number));
      if (number % 7 != 0) {
        foyer.leave(new InteractionId(number));
      }
    }

    assertEquals(first, foyer.find(1));
    assertEquals(customer(7), foyer.leave(new InteractionId(7)));
    assertNull(foyer.find(7));
    assertNull(foyer.find(8));
  }

  private static Customer customer(long number) {
    return new Customer(
        new InteractionId(number),
        new InteractionKey(new GatewayId("gateway"), Long.toString(number)),
        0,
        number,
        0.5);
  }
}
