package org.strowger.server.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.StateMachine;
import org.strowger.core.event.RowEvent.AgentRow;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.event.RowEvent.OfferRow;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.QueueId;

/** Whether a board folded from events shows what the core has in its rows. */
public final class BoardAgreement {
  private final StateMachine core;
  private final LiveBoard board;
  private final Supplier<@Nullable String> where;

  /** {@code where} says of a difference when it was. */
  public BoardAgreement(StateMachine core, LiveBoard board, Supplier<@Nullable String> where) {
    this.core = core;
    this.board = board;
    this.where = where;
  }

  /** Throws where they differ. */
  public void check() {
    Map<QueueId, Map<Phase, Integer>> counts = new HashMap<>();
    Map<QueueId, Map<Channel, Integer>> waiting = new HashMap<>();
    Map<AgentId, List<InteractionId>> work = new HashMap<>();
    List<InteractionId> present = new ArrayList<>();
    List<OfferRow> offers = new ArrayList<>();
    core.writeRows(row -> {
      switch (row) {
        case InteractionRow interaction -> {
          compare(interaction);
          present.add(interaction.interaction());
          counts
              .computeIfAbsent(interaction.queue(), _ -> new EnumMap<>(Phase.class))
              .merge(interaction.phase(), 1, Integer::sum);
          waiting
              .computeIfAbsent(interaction.queue(), _ -> new EnumMap<>(Channel.class))
              .merge(
                  interaction.channel(),
                  interaction.phase() == Phase.WAITING ? 1 : 0,
                  Integer::sum);
          AgentId agent = interaction.agent();
          if (agent != null) {
            work.computeIfAbsent(agent, _ -> new ArrayList<>()).add(interaction.interaction());
          }
        }
        case OfferRow offer -> {
          compare(offer);
          offers.add(offer);
        }
        case AgentRow agent -> compare(agent);
        default -> {}
      }
    });
    var shown = board.interactionsAfter(new Place(Long.MIN_VALUE, new InteractionId(1)));
    assertEquals(present.size(), shown.size(), where);
    for (BoardQueue queue : board.queues()) {
      Map<Phase, Integer> count = counts.getOrDefault(queue.definition().id(), Map.of());
      assertEquals(count.getOrDefault(Phase.WAITING, 0), queue.waiting(), where);
      assertEquals(count.getOrDefault(Phase.OFFERED, 0), queue.offered(), where);
      assertEquals(count.getOrDefault(Phase.ACTIVE, 0), queue.active(), where);
      assertEquals(count.getOrDefault(Phase.PARKED, 0), queue.parked(), where);
      Map<Channel, Integer> lines = waiting.getOrDefault(queue.definition().id(), Map.of());
      queue
          .channelsInUse()
          .forEach(
              (channel, one) -> assertEquals(lines.getOrDefault(channel, 0), one.waiting(), where));
    }
    int shownOffers = 0;
    for (BoardAgent agent : board.agents()) {
      assertEquals(
          work.getOrDefault(agent.definition().id(), List.of()),
          agent.work().stream().map(BoardInteraction::id).toList(),
          where.get());
      shownOffers += agent.offers().size();
    }
    assertEquals(offers.size(), shownOffers, where);
  }

  private void compare(InteractionRow row) {
    BoardInteraction shown = board.interaction(row.interaction());
    assertNotNull(shown, where);
    assertEquals(row.phase(), shown.phase(), where);
    assertEquals(row.queue(), shown.queue(), where);
    assertEquals(row.priority(), shown.priority(), where);
    assertEquals(row.attributes(), shown.attributes(), where);
    assertEquals(row.key(), shown.key(), where);
    assertEquals(row.requirements(), shown.requirements(), where);
    assertEquals(row.record().journey(), shown.journey(), () -> where.get() + " " + row);
    assertEquals(row.arrivedMs(), shown.arrivedMs(), where);
    assertEquals(row.dueMs(), shown.dueMs(), () -> where.get() + " " + row);
    assertEquals(row.held(), shown.held(), where);
    assertEquals(row.planSteps(), shown.planSteps(), () -> where.get() + " " + row);
    assertEquals(row.wrapUpDeadlineMs(), shown.wrapUpDeadlineMs(), where);
    assertEquals(row.record().sinceMs(), shown.sinceMs(), () -> where.get() + " " + row);
    assertEquals(row.record().queuedMs(), shown.queuedMs(), () -> where.get() + " " + row);
    assertEquals(row.record().failures(), shown.failures(), () -> where.get() + " " + row);
    assertEquals(
        row.record().preferenceDeadlineMs(),
        shown.preferenceDeadlineMs(),
        () -> where.get() + " " + row);
    if (row.phase() != Phase.OFFERED) {
      assertEquals(row.agent(), shown.agent(), where);
      assertEquals(row.record().acceptedMs(), shown.acceptedMs(), () -> where.get() + " " + row);
    }
  }

  private void compare(OfferRow row) {
    BoardAgent agent = board.agent(row.agent());
    assertNotNull(agent, where);
    assertEquals(
        1,
        agent.offers().stream()
            .filter(offer -> offer.id().equals(row.offer()))
            .filter(offer -> offer.interaction().id().equals(row.interaction()))
            .filter(offer -> offer.deadlineMs() == row.deadlineMs())
            .count(),
        where.get());
  }

  private void compare(AgentRow row) {
    BoardAgent shown = board.agent(row.agent());
    assertNotNull(shown, where);
    assertEquals(row.activity(), shown.activity(), where);
    assertEquals(row.reason(), shown.reason(), where);
    assertEquals(row.nextActivity(), shown.nextActivity(), where);
    assertEquals(row.nextReason(), shown.nextReason(), where);
    assertEquals(row.presence(), shown.presence(), where);
    assertEquals(row.coolDownDeadlineMs(), shown.coolDownDeadlineMs(), where);
  }
}
