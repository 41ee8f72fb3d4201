package org.strowger.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarTurned;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.TeamDefined;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;
import org.strowger.figures.FoldRow.DefinitionRow;
import org.strowger.figures.FoldRow.LifeRow;
import org.strowger.figures.FoldRow.OfferRow;

/**
 * What the fold knows of the present: whatever the core's tables hold, so it is bounded as they
 * are. The readers change it and tell the ledgers.
 */
final class Tables {
  /** A pending offer. */
  record Pending(long madeMs) {}

  /** By id, in which order they come about. */
  final Map<InteractionId, Life> lives = new LinkedHashMap<>();

  private final SortedMap<AgentId, Duty> duties = new TreeMap<>();
  private final Map<AgentId, Duty> dutyOf = new HashMap<>();
  final SortedMap<QueueId, QueueDefinition> queues = new TreeMap<>();
  private final Map<OfferId, Pending> offers = new HashMap<>();
  private final Map<TeamId, Team> teams = new HashMap<>();
  private final Map<CalendarId, Boolean> open = new HashMap<>();
  private final List<Ledger> ledgers;
  private long timeMs;

  Tables(List<Ledger> ledgers) {
    this.ledgers = List.copyOf(ledgers);
  }

  /** The time of the entry that is being read, epoch ms. */
  long timeMs() {
    return timeMs;
  }

  void passTo(long nowMs) {
    timeMs = nowMs;
  }

  void tell(Consumer<Ledger> what) {
    ledgers.forEach(what);
  }

  Life life(InteractionId id) {
    Life life = lives.get(id);
    if (life == null) {
      throw new IllegalStateException("interaction " + id + " is not in the tables");
    }
    return life;
  }

  Duty duty(AgentId id) {
    Duty duty = dutyOf.get(id);
    if (duty == null) {
      throw new IllegalStateException("agent " + id + " is not defined");
    }
    return duty;
  }

  /** The agent of that id; null where none is defined. */
  @Nullable Duty findDuty(AgentId id) {
    return dutyOf.get(id);
  }

  /** The agent of that id, a new one where none was defined yet. */
  Duty defined(AgentDefinition definition) {
    Duty known = dutyOf.get(definition.id());
    if (known != null) {
      return known;
    }
    Duty made = new Duty(definition);
    duties.put(made.agent(), made);
    dutyOf.put(made.agent(), made);
    return made;
  }

  /** By id. */
  Collection<Duty> duties() {
    return duties.values();
  }

  void pending(OfferId offer) {
    offers.put(offer, new Pending(timeMs));
  }

  /** Forgets a pending offer and says when it was made. */
  long offerOver(OfferId offer) {
    Pending pending = offers.remove(offer);
    if (pending == null) {
      throw new IllegalStateException("offer " + offer + " is not pending");
    }
    return pending.madeMs();
  }

  /** What is defined, first what others refer to; then what is going on. */
  void writeRows(Consumer<FoldRow> rows) {
    new TreeMap<>(open)
        .forEach((id, isOpen) -> rows.accept(new DefinitionRow(new CalendarTurned(id, isOpen))));
    new TreeMap<>(teams)
        .values()
        .forEach(team -> rows.accept(new DefinitionRow(new TeamDefined(team))));
    queues.values().forEach(queue -> rows.accept(new DefinitionRow(new QueueDefined(queue))));
    for (Duty duty : duties.values()) {
      rows.accept(new DefinitionRow(new AgentDefined(duty.definition())));
      rows.accept(duty.toRow());
    }
    lives.values().forEach(life -> rows.accept(life.toRow()));
    new TreeMap<>(offers).forEach((id, pending) -> rows.accept(new OfferRow(id, pending.madeMs())));
  }

  void restore(LifeRow row) {
    Life life = new Life(row);
    lives.put(life.id(), life);
    tell(ledger -> ledger.lifeRestored(life));
  }

  void restore(OfferRow row) {
    offers.put(row.offer(), new Pending(row.madeMs()));
  }

  /** Changes an agent, and tells what the time until now went into if that is another from now. */
  void change(AgentId agent, Consumer<Duty> how) {
    change(duty(agent), how);
  }

  void change(Duty duty, Consumer<Duty> how) {
    how.accept(duty);
    AgentTime before = duty.state();
    AgentTime now = duty.stateNow();
    if (before == now) {
      return;
    }
    if (before != null && timeMs > duty.sinceMs()) {
      tell(ledger -> ledger.agentTimePassed(duty.agent(), before, duty.sinceMs(), timeMs));
    }
    duty.begin(now, timeMs);
  }

  void define(Calendar calendar) {
    turn(calendar.id(), calendar.isOpenAt(timeMs));
  }

  void turn(CalendarId calendar, boolean nowOpen) {
    open.put(calendar, nowOpen);
    for (Duty duty : duties()) {
      if (calendar.equals(shift(duty))) {
        change(duty, one -> one.onShift(nowOpen));
      }
    }
  }

  void define(Team team) {
    teams.put(team.id(), team);
    for (Duty duty : duties()) {
      change(duty, one -> one.onShift(isOnShift(one)));
    }
  }

  /** The agent's own, else that of the first of the agent's teams that has one. */
  private @Nullable CalendarId shift(Duty duty) {
    CalendarId own = duty.definition().shift();
    if (own != null) {
      return own;
    }
    for (TeamId id : duty.definition().teams()) {
      Team team = teams.get(id);
      if (team != null && team.shift() != null) {
        return team.shift();
      }
    }
    return null;
  }

  boolean isOnShift(Duty duty) {
    CalendarId shift = shift(duty);
    return shift == null || open.getOrDefault(shift, false);
  }
}
