package org.strowger.server.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.InteractionId;

class WaitingOrderTest {
  private final WaitingOrder order = new WaitingOrder();

  /** The oracle is a sorted set, which has to walk for every count. */
  @Test
  void shouldCountLikeASortedSetWhateverComesAndGoes() {
    long seed = 20_261_121;
    Random random = new Random(seed);
    TreeSet<Place> oracle = new TreeSet<>();
    List<Place> waiting = new ArrayList<>();
    for (int i = 1; i <= 20_000; i++) {
      if (waiting.isEmpty() || random.nextInt(5) > 1) {
        Place place = new Place(random.nextInt(5_000), new InteractionId(i));
        oracle.add(place);
        waiting.add(place);
        order.add(place);
      } else {
        Place place = waiting.remove(random.nextInt(waiting.size()));
        oracle.remove(place);
        order.remove(place);
      }
      assertEquals(oracle.size(), order.size(), "seed " + seed);
      if (i % 50 == 0 && !waiting.isEmpty()) {
        Place place = waiting.get(random.nextInt(waiting.size()));
        assertEquals(oracle.headSet(place).size(), order.ahead(place), "seed " + seed);
      }
    }
    List<Place> walked = new ArrayList<>();
    order.forEach((place, ahead) -> {
      assertEquals(walked.size(), ahead);
      walked.add(place);
    });
    assertEquals(List.copyOf(oracle), walked, "seed " + seed);
  }

  @Test
  void shouldRefuseWhatCannotBe() {
    Place place = new Place(1, new InteractionId(1));
    assertThrows(IllegalStateException.class, () -> order.remove(place));
    order.add(place);
    assertThrows(IllegalStateException.class, () -> order.add(place));
  }
}
