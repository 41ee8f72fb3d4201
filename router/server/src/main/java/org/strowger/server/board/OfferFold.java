package org.strowger.server.board;

import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferExpired;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.event.OfferEvent.OfferRescinded;
import org.strowger.core.model.Phase;

/**
 * The part of {@link LiveBoard} that takes in what becomes of offers. An interaction may be offered
 * to several agents at once; it is back in line when the last of them has come to nothing.
 */
final class OfferFold {
  private final BoardTables tables;

  OfferFold(BoardTables tables) {
    this.tables = tables;
  }

  void fold(OfferEvent event) {
    BoardInteraction interaction = tables.known(event.interaction());
    BoardAgent agent = tables.changing(event.agent());
    switch (event) {
      case OfferMade made -> make(made, interaction, agent);
      case OfferAccepted accepted -> accept(accepted, interaction, agent);
      case OfferDeclined declined -> {
        agent.countDecline();
        interaction.countFailure();
        withdraw(declined, interaction, agent);
      }
      case OfferExpired expired -> {
        agent.countMiss();
        interaction.countFailure();
        withdraw(expired, interaction, agent);
      }
      case OfferRescinded rescinded -> withdraw(rescinded, interaction, agent);
    }
  }

  private void make(OfferMade made, BoardInteraction interaction, BoardAgent agent) {
    if (interaction.phase() == Phase.WAITING) {
      BoardQueue queue = tables.queueOf(interaction);
      queue.leaveLine(interaction);
      queue.offered(interaction, 1);
    }
    interaction.offer(made.offer(), made.agent());
    agent.offer(
        new BoardAgent.PendingOffer(
            made.offer(), interaction, made.deadlineMs(), made.whisper(), made.autoAcceptMs()));
  }

  private void accept(OfferAccepted accepted, BoardInteraction interaction, BoardAgent agent) {
    agent.offerOver(accepted.offer());
    interaction.offerOver(accepted.offer());
    BoardQueue queue = tables.queueOf(interaction);
    queue.offered(interaction, -1);
    queue.active(interaction, 1);
    agent.take(interaction);
    agent.countAccept();
    if (interaction.accept(accepted.agent(), tables.timeMs())) {
      queue.countAnswer(interaction, tables.timeMs() - interaction.sinceMs());
    }
  }

  private void withdraw(OfferEvent over, BoardInteraction interaction, BoardAgent agent) {
    agent.offerOver(over.offer());
    boolean last = interaction.offerOver(over.offer());
    if (last && interaction.phase() == Phase.OFFERED && !interaction.gone()) {
      BoardQueue queue = tables.queueOf(interaction);
      queue.offered(interaction, -1);
      interaction.backToLine();
      queue.enterLine(interaction);
    }
  }
}
