package org.strowger.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.OfferId;
import org.strowger.simulator.Answering.Thought;

class AnsweringTest {
  /** One offer a second; quick answers in the first hundred seconds, slow ones in the next. */
  private static final Answering QUICK_THEN_SLOW =
      Answering.asSeen(1, IntStream.range(0, 200).mapToObj(AnsweringTest::thought).toList(), 0);

  private static Thought thought(int number) {
    return new Thought(number * 1_000L, number < 100 ? 200 : 9_000);
  }

  private static Set<Long> thinkMs(long timeMs) {
    Set<Long> seen = new TreeSet<>();
    for (int offer = 1; offer <= 100; offer++) {
      if (QUICK_THEN_SLOW.answer(new OfferId(offer), timeMs)
          instanceof Answering.Answer.Accept(long afterMs)) {
        seen.add(afterMs);
      }
    }
    return seen;
  }

  @Test
  void shouldTakeAsLongAsOthersDidAtAboutThatTime() {
    assertEquals(List.of(200L), List.copyOf(thinkMs(50_000)));
    assertEquals(List.of(9_000L), List.copyOf(thinkMs(150_000)));
    assertEquals(List.of(200L, 9_000L), List.copyOf(thinkMs(100_000)));
  }

  @Test
  void shouldTakeAsLongAsTheNearestBeforeTheFirstAndAfterTheLast() {
    assertEquals(List.of(200L), List.copyOf(thinkMs(-1_000_000)));
    assertEquals(List.of(9_000L), List.copyOf(thinkMs(1_000_000)));
  }
}
