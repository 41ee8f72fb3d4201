package org.strowger.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;

/**
 * What the fold knows of the present: whatever the core's tables hold, so it is bounded as they
 * are. The readers change it and tell the ledgers.
 */
final class Tables {
  /** A pending offer. */
  record Pending(long madeMs) {}

  final SortedMap<InteractionId, Life> lives = new TreeMap<>();
  final SortedMap<AgentId, Duty> duties = new TreeMap<>();
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
    Duty duty = duties.get(id);
    if (duty == null) {
      throw new IllegalStateException("agent " + id + " is not defined");
    }
    return duty;
  }

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
