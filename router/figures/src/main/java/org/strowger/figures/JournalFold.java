package org.strowger.figures;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.figures.FoldRow.DefinitionRow;
import org.strowger.figures.FoldRow.DutyRow;
import org.strowger.figures.FoldRow.LifeRow;
import org.strowger.figures.FoldRow.OfferRow;

/**
 * Reads the entries of a journal from the first on, and tells ledgers what they mean. The one place
 * in which figures look at events. Belongs to one thread; whoever has the entries calls it: the
 * publishing thread of a router, the simulator, a command that reads a journal.
 */
public final class JournalFold implements Consumer<Decided> {
  private final Tables tables;
  private final InteractionReader interactions;
  private final OfferReader offers;
  private final AgentReader agents;
  private final DefinitionReader definitions;
  private long sequence;

  public JournalFold(List<Ledger> ledgers) {
    tables = new Tables(ledgers);
    interactions = new InteractionReader(tables);
    offers = new OfferReader(tables, interactions);
    agents = new AgentReader(tables);
    definitions = new DefinitionReader(tables);
  }

  @Override
  public void accept(Decided entry) {
    sequence = entry.sequence();
    tables.passTo(entry.timeMs());
    for (Event event : entry.events()) {
      read(event);
    }
  }

  /** What it knows, as rows; ledgers write their own. */
  void writeRows(Consumer<FoldRow> rows) {
    tables.writeRows(rows);
  }

  /** Rows follow that were written after the entry with this sequence and time. */
  void begin(long restoredSequence, long timeMs) {
    sequence = restoredSequence;
    tables.passTo(timeMs);
  }

  /** Puts back one row of {@link #writeRows}; definitions may come from others, too. */
  void restore(FoldRow.Present row) {
    switch (row) {
      case DefinitionRow(var definition) -> definitions.read(definition);
      case DutyRow duty -> tables.duty(duty.agent()).restore(duty);
      case LifeRow life -> tables.restore(life);
      case OfferRow offer -> tables.restore(offer);
    }
  }

  private void read(Event event) {
    switch (event) {
      case InteractionEvent interaction -> interactions.read(interaction);
      case OfferEvent offer -> offers.read(offer);
      case AgentEvent agent -> agents.read(agent);
      case ConfigurationEvent defined -> definitions.read(defined);
      case GatewayEvent _, SupervisorEvent _, HostEvent _ -> {}
      case RowEvent row -> throw new IllegalStateException("a row in a journal entry: " + row);
    }
  }

  /** The sequence up to which everything was read; 0 before the first entry. */
  public long sequence() {
    return sequence;
  }

  /** The time of the newest entry, epoch ms. */
  public long timeMs() {
    return tables.timeMs();
  }

  /** The life of one that has not left the tables. */
  public Life life(InteractionId id) {
    return tables.life(id);
  }

  /** What has not left the tables, by id. */
  public Collection<Life> lives() {
    return Collections.unmodifiableCollection(tables.lives.values());
  }

  /** The agent of that id; null where none is defined. */
  public @Nullable Duty duty(AgentId id) {
    return tables.findDuty(id);
  }

  /** Every agent who is defined, by id. */
  public Collection<Duty> duties() {
    return Collections.unmodifiableCollection(tables.duties());
  }
}
