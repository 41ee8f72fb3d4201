package org.strowger.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.explain.WaitCauses;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Evolver;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.Rows;
import org.strowger.core.state.WaitingLine;

/**
 * Charges every millisecond in which a customer waits or is offered to exactly one cause. Follows
 * the journal in tables of its own: the time from one entry to the next is charged to what held
 * after the first of the two, since nothing changes between entries. So the sums of the causes are
 * the waits, to the millisecond. Who is only asked for advice is no customer, and is charged to
 * nothing.
 *
 * <p>An entry costs the length of the lines that it changes, and, for each line that its agents may
 * serve, a look at those who may. Belongs to one thread.
 */
public final class WaitLedger {
  /** So many agents are remembered, over all lines; then all of them are forgotten. */
  private static final int SERVERS_KEPT = 1 << 22;

  /** Who writes down what is charged. */
  public interface Book {
    /** Part of a wait is over: from {@link Charge#sinceMs} to {@code toMs}, epoch ms. */
    void charged(Charge charge, long toMs);

    /** This one does not wait: it was answered, or is gone, or has not begun to. */
    void waitsNot(InteractionId interaction);
  }

  /**
   * What a wait is charged to, and since when.
   *
   * @param interaction who waits
   * @param queue where
   * @param project for whom the queue works, or null
   * @param channel by which channel it came
   * @param cause what for
   * @param sinceMs since when it is this, epoch ms
   */
  public record Charge(
      InteractionId interaction,
      QueueId queue,
      @Nullable ProjectId project,
      Channel channel,
      WaitCause cause,
      long sinceMs) {
    private boolean isTo(WaitCause otherCause, QueueDefinition in) {
      return cause == otherCause && queue.equals(in.id()) && Objects.equals(project, in.project());
    }
  }

  /**
   * What the agents of a line did when they were last looked at. Holds until one of them changes,
   * or a definition does.
   *
   * @param excluded whom the head of the line excluded then
   */
  private record Look(WaitCauses causes, List<AgentId> excluded) {
    boolean holdsFor(WaitingLine line, Interaction head) {
      // Such a threshold counts those who wait, too.
      return line.queue().definition().choice().thresholds().isEmpty()
          && excluded.equals(head.terms().excludedAgents());
    }
  }

  private final RoutingState state = new RoutingState();
  private final Evolver evolver = new Evolver(state);
  private final Book book;

  /** Of lines in which somebody waits; a line that is not here is looked at when it is charged. */
  private final LinkedHashMap<WaitingLine, Look> looks = new LinkedHashMap<>();

  /** Who may serve a line, as things are defined; found anew when it is not here. */
  private final LinkedHashMap<WaitingLine, List<Agent>> servers = new LinkedHashMap<>();

  private int serversKept;
  private final LinkedHashMap<InteractionId, Charge> running = new LinkedHashMap<>();
  private long sequence;
  private long timeMs;
  private boolean restored;

  public WaitLedger(Book book) {
    this.book = book;
  }

  // ---- rows

  /** The tables in which it follows; what runs on is told by {@link #running}. */
  public void writeRows(Consumer<Event> rows) {
    Rows.write(state, rows);
  }

  /**
   * Rows follow, which were written after the entry with this sequence and time, epoch ms; then
   * what ran on, then the next entry. For a new ledger.
   */
  public void begin(long restoredSequence, long restoredTimeMs) {
    sequence = restoredSequence;
    timeMs = restoredTimeMs;
  }

  /** Puts a row of {@link #writeRows} back. */
  public void restore(Event row) {
    evolver.evolve(row, sequence, timeMs);
    restored = true;
  }

  /** Puts back what a wait ran on to. */
  public void restore(Charge charge) {
    running.put(charge.interaction(), charge);
  }

  /** Every line in which somebody waits has been looked at before the first entry that follows. */
  private void lookAgain() {
    restored = false;
    state.index().clearAgenda();
    for (WaitingLine line : state.index().lines()) {
      Interaction head = line.head();
      if (head != null) {
        look(line, head);
      }
    }
  }

  // ---- following

  /** To be given every entry, from the first on. */
  public void follow(Decided entry) {
    if (restored) {
      lookAgain();
    }
    sequence = entry.sequence();
    timeMs = entry.timeMs();
    Touched touched = new Touched();
    for (Event event : entry.events()) {
      touched.by(event);
      evolver.evolve(event, sequence, timeMs);
      touched.by(event);
    }
    state.index().clearAgenda();
    if (touched.everything) {
      looks.clear();
      servers.clear();
      serversKept = 0;
      touched.lines.addAll(state.index().lines());
    }
    touched.agents.forEach(agent -> forgetLooks(agent, touched.lines));
    touched.lines.forEach(this::charge);
    touched.interactions.forEach(this::chargeOutsideLines);
  }

  /** What the events of an entry are about; to be asked before and after each. */
  private final class Touched {
    private final LinkedHashSet<InteractionId> interactions = new LinkedHashSet<>();
    private final LinkedHashSet<WaitingLine> lines = new LinkedHashSet<>();
    private final LinkedHashSet<Agent> agents = new LinkedHashSet<>();
    private boolean everything;

    void by(Event event) {
      switch (event) {
        case InteractionEvent happened -> add(happened.interaction());
        case OfferEvent happened -> {
          add(happened.interaction());
          add(state.agent(happened.agent()));
        }
        case AgentEvent happened -> add(state.agent(happened.agent()));
        case ConfigurationEvent _, HostEvent _, RowEvent _ -> everything = true;
        case GatewayEvent _, SupervisorEvent _ -> {}
      }
    }

    private void add(InteractionId id) {
      interactions.add(id);
      Interaction interaction = state.interaction(id);
      if (interaction != null) {
        add(interaction.agent());
        WaitingLine line = interaction.line();
        if (line != null) {
          lines.add(line);
        }
      }
    }

    private void add(@Nullable Agent agent) {
      if (agent != null) {
        agents.add(agent);
      }
    }
  }

  /** The lines that the agent may serve are to be looked at and charged anew. */
  private void forgetLooks(Agent agent, Collection<WaitingLine> lines) {
    looks
        .keySet()
        .removeIf(line -> {
          boolean serves = line.serviceBy(agent) != null;
          if (serves) {
            lines.add(line);
          }
          return serves;
        });
  }

  private void charge(WaitingLine line) {
    Interaction head = line.head();
    if (head == null) {
      looks.remove(line);
      return;
    }
    WaitCauses causes = look(line, head);
    int ahead = 0;
    for (Interaction one : line.waiting()) {
      charge(one, causes.of(one, ahead));
      ahead++;
    }
  }

  private WaitCauses look(WaitingLine line, Interaction head) {
    Look known = looks.get(line);
    if (known != null && known.holdsFor(line, head)) {
      return known.causes();
    }
    WaitCauses causes = WaitCauses.of(state, line, serversOf(line));
    looks.put(line, new Look(causes, head.terms().excludedAgents()));
    return causes;
  }

  private List<Agent> serversOf(WaitingLine line) {
    List<Agent> known = servers.get(line);
    if (known != null) {
      return known;
    }
    List<Agent> found = new ArrayList<>();
    for (Agent agent : state.agents()) {
      if (line.serviceBy(agent) != null) {
        found.add(agent);
      }
    }
    if (serversKept + found.size() > SERVERS_KEPT) {
      servers.clear();
      serversKept = 0;
    }
    servers.put(line, found);
    serversKept += found.size() + 1;
    return found;
  }

  private void chargeOutsideLines(InteractionId id) {
    Interaction interaction = state.interaction(id);
    if (interaction == null || !interaction.isUnanswered()) {
      close(running.remove(id));
      book.waitsNot(id);
    } else if (interaction.phase() == Phase.OFFERED) {
      charge(interaction, WaitCause.OFFERED);
    }
  }

  private void charge(Interaction interaction, WaitCause cause) {
    if (interaction.journey().isConsultation()) {
      return;
    }
    QueueDefinition queue = interaction.queue().definition();
    Charge before = running.get(interaction.id());
    if (before != null && before.isTo(cause, queue)) {
      return;
    }
    close(before);
    running.put(
        interaction.id(),
        new Charge(
            interaction.id(), queue.id(), queue.project(), interaction.channel(), cause, timeMs));
  }

  private void close(@Nullable Charge charge) {
    if (charge != null && charge.sinceMs() < timeMs) {
      book.charged(charge, timeMs);
    }
  }

  /** What the wait of each who waits or is offered is charged to now. */
  public Collection<Charge> running() {
    return Collections.unmodifiableCollection(running.values());
  }
}
