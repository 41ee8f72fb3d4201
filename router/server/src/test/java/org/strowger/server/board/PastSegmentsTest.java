package org.strowger.server.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Links;
import org.strowger.proto.v1.PastSegment;

/** What is remembered of customers who may come back. */
class PastSegmentsTest {
  private final PastSegments past = new PastSegments();

  @Test
  void theNewestTwentyAreToldTheOldestFirst() {
    for (long id = 1; id <= 30; id++) {
      ends(id, id - 1);
    }
    assertEquals(LongStream.rangeClosed(11, 30).boxed().toList(), before(31, 30));
  }

  @Test
  void theOldestIsForgottenFirst() {
    ends(1, 0);
    ends(2, 1);
    for (long id = 3; id <= PastSegments.KEPT_MAX + 1; id++) {
      ends(id, 0);
    }
    long next = PastSegments.KEPT_MAX + 2;
    assertEquals(List.of(2L), before(next, 2));
    assertEquals(List.of(), before(next, 1));
  }

  @Test
  void whatComesLaterWasNotBefore() {
    ends(5, 7);
    ends(7, 5);
    assertEquals(List.of(5L, 7L), before(8, 7));
    assertEquals(List.of(), before(5, 7));
    assertEquals(List.of(), before(7, 7));
  }

  private void ends(long id, long before) {
    past.remember(
        new InteractionId(id),
        PastSegment.newBuilder().setInteractionId(id).build(),
        Links.ofCustomer(before == 0 ? null : new InteractionId(before)));
  }

  private List<Long> before(long id, long related) {
    return past.before(new InteractionId(id), Links.ofCustomer(new InteractionId(related))).stream()
        .map(PastSegment::getInteractionId)
        .toList();
  }
}
