package org.strowger.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.proto.v1.OfferMade;
import org.strowger.proto.v1.WorkResponse;

/**
 * Connections break at random points, in the middle of a sequence too, and the listener still sees
 * each thing once and in order.
 */
final class BrokenConnectionTest {
  private static final int SEEDS = 100;
  private static final int STEPS = 200;

  @ParameterizedTest(name = "answers first: {0}")
  @ValueSource(booleans = {true, false})
  void shouldTellEachThingOnceAndInOrder(boolean answersFirst) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      runSeed(seed, answersFirst);
    }
  }

  private static void runSeed(long seed, boolean answersFirst) {
    SplittableRandom random = new SplittableRandom(seed);
    FakeAgentService service = new FakeAgentService();
    service.answersFirst = answersFirst;
    List<Long> told = new ArrayList<>();
    try (FakeRouter router = new FakeRouter(service)) {
      FakeScheduler scheduler = router.scheduler;
      AgentClient agent =
          AgentClient.builder(router.channel, "ana")
              .listener(
                  new AgentListener() {
                    @Override
                    public void onOffer(Offer offer) {
                      told.add(offer.offerId());
                    }
                  })
              .start();
      scheduler.runReady();
      long lastOfferId = 0;
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(8)) {
          case 0 -> service.breakConnection();
          case 1 -> scheduler.runReady();
          case 2 -> scheduler.advance(random.nextInt(2_000));
          case 3 -> {
            // A request, whose answer takes a sequence between those of the happenings.
            var unused = agent.accept(1);
          }
          case 4 -> scheduler.runOne();
          default -> {
            List<WorkResponse.Builder> happenings = new ArrayList<>();
            int size = 1 + random.nextInt(4);
            for (int i = 0; i < size; i++) {
              lastOfferId++;
              happenings.add(
                  WorkResponse.newBuilder()
                      .setOfferMade(OfferMade.newBuilder().setOfferId(lastOfferId)));
            }
            int carried = random.nextInt(3) > 0 ? size : random.nextInt(size);
            service.happen(carried, happenings);
          }
        }
      }
      // Time enough for the last reconnection; then all must have been told.
      scheduler.advance(30_000);
      List<Long> happened =
          service.kept().stream().map(kept -> kept.getOfferMade().getOfferId()).toList();
      assertEquals(happened, told, "seed " + seed);
    }
  }
}
