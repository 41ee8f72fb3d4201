package org.strowger.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.protobuf.StringValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside a plain list of the same messages, through any history. */
class KeptMessagesTest {
  private record Plain(long sequence, long timeMs, StringValue message) {}

  private final KeptMessages<StringValue> kept = new KeptMessages<>(StringValue.parser());
  private final Deque<Plain> plain = new ArrayDeque<>();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsKeptIsWhatWasToldAndNotForgotten(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long sequence = 0;
    for (int step = 0; step < 5_000; step++) {
      // Now it grows, now it shrinks.
      boolean grows = step / 500 % 2 == 0;
      if (plain.isEmpty() || random.nextInt(10) < (grows ? 7 : 4)) {
        sequence += random.nextInt(2);
        add(new Plain(sequence, step, StringValue.of("x".repeat(random.nextInt(400)))));
      } else if (random.nextInt(2_000) == 0) {
        kept.clear();
        plain.clear();
      } else {
        assertEquals(plain.removeFirst().message().getSerializedSize(), kept.removeFirst());
      }
      compare();
      if (step % 50 == 0) {
        compareFrom(sequence - random.nextInt(100));
      }
    }
  }

  private void add(Plain one) {
    plain.addLast(one);
    assertEquals(
        one.message().getSerializedSize(), kept.add(one.sequence(), one.timeMs(), one.message()));
  }

  private void compare() {
    assertEquals(plain.size(), kept.size());
    assertEquals(plain.isEmpty(), kept.isEmpty());
    if (!plain.isEmpty()) {
      assertEquals(plain.getFirst().sequence(), kept.firstSequence());
      assertEquals(plain.getFirst().timeMs(), kept.firstTimeMs());
    }
  }

  private void compareFrom(long sequence) {
    List<StringValue> expected =
        plain.stream().filter(one -> one.sequence() >= sequence).map(Plain::message).toList();
    assertEquals(expected, kept.from(sequence));
    long sharing = plain.stream().filter(one -> one.sequence() == sequence).count();
    assertEquals(sharing, kept.countOf(sequence));
    assertFalse(kept.isFull());
  }
}
