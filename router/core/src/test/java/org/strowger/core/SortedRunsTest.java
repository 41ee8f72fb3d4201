package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.strowger.core.state.SortedRuns;

class SortedRunsTest {
  private record Spot(long due, long id) implements Comparable<Spot> {
    @Override
    public int compareTo(Spot other) {
      int byDue = Long.compare(due, other.due);
      return byDue != 0 ? byDue : Long.compare(id, other.id);
    }
  }

  private final SortedRuns<Spot> order = new SortedRuns<>(Comparator.naturalOrder());

  /** The oracle is a sorted set, which has to walk for every count. */
  @Test
  void shouldCountLikeASortedSetWhateverComesAndGoes() {
    long seed = 20_261_121;
    Random random = new Random(seed);
    TreeSet<Spot> oracle = new TreeSet<>();
    List<Spot> waiting = new ArrayList<>();
    for (int i = 1; i <= 20_000; i++) {
      if (waiting.isEmpty() || random.nextInt(5) > 1) {
        Spot place = new Spot(random.nextInt(5_000), i);
        oracle.add(place);
        waiting.add(place);
        order.add(place);
      } else {
        Spot place = waiting.remove(random.nextInt(waiting.size()));
        oracle.remove(place);
        order.remove(place);
      }
      assertEquals(oracle.size(), order.size(), "seed " + seed);
      if (i % 50 == 0 && !waiting.isEmpty()) {
        Spot place = waiting.get(random.nextInt(waiting.size()));
        assertEquals(oracle.headSet(place).size(), order.ahead(place), "seed " + seed);
        assertEquals(
            oracle.headSet(new Spot(place.due() + 1, 0)).size(),
            order.ahead(one -> one.due() <= place.due()),
            "seed " + seed);
      }
    }
    List<Spot> walked = new ArrayList<>();
    order.forEach((place, ahead) -> {
      assertEquals(walked.size(), ahead);
      walked.add(place);
    });
    assertEquals(List.copyOf(oracle), walked, "seed " + seed);
  }

  @Test
  void shouldRefuseWhatCannotBe() {
    Spot place = new Spot(1, 1);
    assertThrows(IllegalStateException.class, () -> order.remove(place));
    order.add(place);
    assertThrows(IllegalStateException.class, () -> order.add(place));
  }
}
