package org.strowger.gateway.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.strowger.gateway.kit.FakeGatewayService.Interaction;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.GatewayCommand;
import org.strowger.proto.v1.GatewayCommand.CommandCase;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Phase;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;

/**
 * Random gateways with random routers and connections that break anywhere: no command is lost, none
 * about the same customer overtakes another, and everything is told once and in order.
 */
final class BrokenLinkTest {
  private static final int SEEDS = 150;
  private static final int STEPS = 300;

  @Test
  void shouldLoseNothingAndTellEachThingOnce() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      try (Run run = new Run(seed, false)) {
        run.play();
        assertEquals(run.linesOfKept(), run.listener.ofCustomers(), "seed " + seed);
      }
    }
  }

  @Test
  void shouldAgreeWithARouterThatForgetsWhatWasMissed() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      try (Run run = new Run(seed, true)) {
        run.play();
        run.checkEndsAndStandings();
      }
    }
  }

  /** One seed: a gateway, a router, and bad luck. */
  private static final class Run implements AutoCloseable {
    private final long seed;
    private final boolean forgetting;
    private final SplittableRandom random;
    private final FakeGatewayService service = new FakeGatewayService();
    private final FakeRouter router = new FakeRouter(service);
    private final FakeScheduler scheduler = router.scheduler;
    private final RecordingLinkListener listener = new RecordingLinkListener();
    private final RouterLink link = router.link(listener).build();
    private final List<String> left = new ArrayList<>();
    private int lastKey;

    Run(long seed, boolean forgetting) {
      this.seed = seed;
      this.forgetting = forgetting;
      this.random = new SplittableRandom(seed);
      service.prompt = false;
    }

    void play() {
      link.start();
      for (int step = 0; step < STEPS; step++) {
        step();
      }
      // A fine hour at the end: everything is to be settled.
      service.verdict = command -> null;
      service.prompt = true;
      service.framesUntilBreak = Integer.MAX_VALUE;
      service.decide(Integer.MAX_VALUE);
      scheduler.advance(60_000);
      service.decide(Integer.MAX_VALUE);
      scheduler.advance(60_000);
      keysIn(interaction -> interaction.phase == Phase.PHASE_OFFERED)
          .forEach(key -> service.accept(key, interaction(key).agentId, Integer.MAX_VALUE));
      scheduler.runReady();

      assertTrue(service.connected(), "seed " + seed);
      checkCommands();
      for (String key : left) {
        assertEquals(Phase.PHASE_ENDED, interaction(key).phase, key + ", seed " + seed);
      }
      long there =
          service.interactions.values().stream()
              .filter(interaction -> interaction.phase != Phase.PHASE_ENDED)
              .count();
      assertEquals(there, link.customers(), "seed " + seed);
      assertEquals(lastKey, service.interactions.size(), "all have arrived, seed " + seed);
    }

    private void step() {
      switch (random.nextInt(24)) {
        case 0, 1, 2 ->
            link.arrive(Arrival.of("c" + ++lastKey, Channel.CHANNEL_CHAT, "billing").build());
        case 3 -> withSomeKey(key -> link.update(key, Map.of("step", "" + random.nextInt())));
        case 4 ->
            withSomeKey(key -> {
              link.abandon(key);
              left.add(key);
            });
        case 5 -> service.breakConnection();
        case 6 -> service.framesUntilBreak = random.nextInt(4);
        case 7 -> {
          boolean overloaded = random.nextInt(3) == 0;
          service.verdict =
              command ->
                  overloaded && !command.hasHello()
                      ? Rejected.newBuilder().setReason(Reason.REASON_OVERLOADED).build()
                      : null;
        }
        case 8 ->
            withInteraction(
                interaction -> interaction.phase == Phase.PHASE_WAITING,
                key -> service.assign(key, "agent" + random.nextInt(5), random.nextInt(3)));
        case 9 ->
            // One that came directly is told its place anew when its arrival is answered again.
            withInteraction(
                interaction -> interaction.phase == Phase.PHASE_ACTIVE && !interaction.direct,
                service::requeue);
        case 10 ->
            withInteraction(
                interaction -> interaction.phase == Phase.PHASE_ACTIVE,
                key -> service.end(key, EndReason.END_REASON_AGENT_ENDED));
        case 11 -> {
          if (forgetting) {
            service.forgetful = true;
            service.breakConnection();
          }
        }
        case 12 -> scheduler.advance(random.nextInt(2_000));
        case 13 -> scheduler.runOne();
        case 14 -> scheduler.runReady();
        case 15 ->
            link.arrive(
                Arrival.of("c" + ++lastKey, Channel.CHANNEL_CHAT, "billing")
                    .enterAt(Instant.ofEpochMilli(1_000 + lastKey))
                    .build());
        case 16 ->
            link.arriveDirect(
                new DirectArrival("c" + ++lastKey, Channel.CHANNEL_PHONE, "billing", "ana"));
        case 17, 18 -> withSomeKey(link::touch);
        case 19 ->
            withInteraction(interaction -> interaction.phase == Phase.PHASE_ACTIVE, service::sleep);
        case 20 ->
            withInteraction(
                interaction ->
                    interaction.phase == Phase.PHASE_PARKED && interaction.agentId.isEmpty(),
                service::enter);
        case 21 ->
            withInteraction(
                interaction -> interaction.phase == Phase.PHASE_WAITING,
                key -> service.ring(key, List.of("bob", "eva", "joe"), random.nextInt(4)));
        case 22 ->
            withInteraction(
                interaction -> interaction.phase == Phase.PHASE_OFFERED,
                key -> service.accept(key, pick(interaction(key).offeredTo), random.nextInt(4)));
        default -> service.decide(random.nextInt(20));
      }
    }

    private void withSomeKey(Consumer<String> action) {
      if (lastKey > 0) {
        action.accept("c" + (1 + random.nextInt(lastKey)));
      }
    }

    private void withInteraction(Predicate<Interaction> which, Consumer<String> action) {
      List<String> keys = keysIn(which);
      if (!keys.isEmpty()) {
        action.accept(pick(keys));
      }
    }

    private List<String> keysIn(Predicate<Interaction> which) {
      return service.interactions.values().stream()
          .filter(which)
          .map(interaction -> interaction.key)
          .toList();
    }

    private String pick(List<String> from) {
      return from.get(random.nextInt(from.size()));
    }

    private Interaction interaction(String key) {
      Interaction interaction = service.interactions.get(key);
      assertTrue(interaction != null, key + " never arrived, seed " + seed);
      return interaction;
    }

    /** An arrival comes before all else about its customer, and nothing after an abandon. */
    private void checkCommands() {
      Set<String> arrived = new HashSet<>();
      Set<String> abandoned = new HashSet<>();
      for (GatewayCommand command : service.decided) {
        String key = FakeGatewayService.keyOf(command);
        if (command.hasArrive() || command.hasArriveDirect()) {
          arrived.add(key);
        } else if (!key.isEmpty()) {
          assertTrue(arrived.contains(key), command + " before arrival, seed " + seed);
        }
        if (command.getCommandCase() == CommandCase.ABANDON) {
          abandoned.add(key);
        } else {
          assertTrue(!abandoned.contains(key), command + " after abandon, seed " + seed);
        }
      }
    }

    /** The updates as the listener should have been told them. */
    List<String> linesOfKept() {
      RecordingLinkListener expected = new RecordingLinkListener();
      for (GatewayUpdate update : service.kept) {
        String key = update.getKey();
        switch (update.getUpdateCase()) {
          case QUEUED -> expected.onQueued(key, 0, update.getQueued().getQueueId(), 0);
          case OFFERED -> expected.onOffered(key, update.getOffered().getAgentId(), 0);
          case ASSIGNED -> expected.onAssigned(key, update.getAssigned().getAgentId());
          case OFFER_WITHDRAWN ->
              expected.onOfferWithdrawn(key, update.getOfferWithdrawn().getAgentId());
          case PARKED ->
              expected.onParked(
                  key,
                  0,
                  update.getParked().getQueueId(),
                  update.getParked().getUntilMs(),
                  update.getParked().getAgentId());
          case REQUEUED -> expected.onRequeued(key, update.getRequeued().getAgentId());
          case ENDED -> expected.onEnded(key, update.getEnded().getReason(), "");
          default -> throw new AssertionError("not made by this test: " + update);
        }
      }
      return expected.told;
    }

    /** Each end is told once, and the last thing told of everybody else is what holds. */
    void checkEndsAndStandings() {
      Map<String, String> lastTold = new HashMap<>();
      Set<String> ended = new HashSet<>();
      for (String line : listener.ofCustomers()) {
        String key = line.substring(0, line.indexOf(' '));
        assertTrue(!ended.contains(key), line + " after its end, seed " + seed);
        if (line.contains(" ended ")) {
          ended.add(key);
        }
        lastTold.put(key, line.substring(line.indexOf(' ') + 1));
      }
      for (Interaction interaction : service.interactions.values()) {
        String told = lastTold.getOrDefault(interaction.key, "nothing");
        String context = interaction.key + ": " + told + ", seed " + seed;
        switch (interaction.phase) {
          case PHASE_ENDED -> assertTrue(ended.contains(interaction.key), context);
          case PHASE_ACTIVE -> assertEquals("assigned to " + interaction.agentId, told, context);
          case PHASE_WAITING ->
              assertTrue(
                  told.startsWith("queued")
                      || told.startsWith("requeued")
                      || told.startsWith("withdrawn"),
                  context);
          case PHASE_PARKED -> {
            RecordingLinkListener expected = new RecordingLinkListener();
            expected.onParked(
                interaction.key,
                interaction.id,
                interaction.queueId,
                interaction.enterMs,
                interaction.agentId);
            assertEquals(List.of(interaction.key + " " + told), expected.told, context);
          }
          default -> throw new AssertionError(context);
        }
      }
    }

    @Override
    public void close() {
      router.close();
    }
  }
}
