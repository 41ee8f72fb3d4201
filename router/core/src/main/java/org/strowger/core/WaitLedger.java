package org.strowger.core;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
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
 * <p>An entry costs a look at its agents for each line that they may serve, and the length of a
 * line where many in it are to be charged otherwise than before. Belongs to one thread.
 */
public final class WaitLedger {
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

  private final RoutingState state = new RoutingState();
  private final Evolver evolver = new Evolver(state);
  private final Book book;
  private final LineLooks looks = new LineLooks(state);

  private final LinkedHashMap<InteractionId, Charge> running = new LinkedHashMap<>();
  private Touched touched = new Touched();
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
        looks.look(line, head);
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
    for (Event event : entry.events()) {
      touched.by(event);
      evolver.evolve(event, sequence, timeMs);
      touched.by(event);
    }
    state.index().clearAgenda();
    if (touched.everything) {
      looks.forgetAll();
      touched.lines.addAll(state.index().lines());
    }
    touched.agents.forEach(agent -> looks.changed(agent, touched.lines::add));
    touched.lines.forEach(line -> charge(line, touched.in(line)));
    touched.interactions.forEach(this::chargeOutsideLines);
    touched = touched.again();
  }

  /**
   * What the events of an entry are about; to be asked before and after each. Used again for the
   * next, unless it has grown: it costs more to make than what most entries put into it.
   */
  private final class Touched {
    private static final int SMALL = 32;

    private final LinkedHashSet<InteractionId> interactions = new LinkedHashSet<>();
    private final LinkedHashSet<WaitingLine> lines = new LinkedHashSet<>();
    private final LinkedHashSet<Agent> agents = new LinkedHashSet<>();
    private final LinkedHashSet<Interaction> come = new LinkedHashSet<>();
    private boolean everything;

    Touched again() {
      if (interactions.size() + lines.size() + agents.size() > SMALL) {
        return new Touched();
      }
      interactions.clear();
      lines.clear();
      agents.clear();
      come.clear();
      everything = false;
      return this;
    }

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

    /** Good until the next line is asked for. */
    Set<Interaction> in(WaitingLine line) {
      come.clear();
      for (InteractionId id : interactions) {
        Interaction interaction = state.interaction(id);
        if (interaction != null && interaction.line() == line) {
          come.add(interaction);
        }
      }
      return come;
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

  /** {@code come}: those of the line who may have come into it, or to another place. */
  private void charge(WaitingLine line, Set<Interaction> come) {
    Interaction head = line.head();
    if (head == null) {
      looks.nobodyWaits(line);
      return;
    }
    LineLook look = looks.look(line, head);
    int anew = look.chargedAnew(come.size());
    int ahead = 0;
    for (Interaction one : line.waiting()) {
      if (ahead == anew) {
        break;
      }
      charge(one, look.charge(one, ahead));
      come.remove(one);
      ahead++;
    }
    for (Interaction one : come) {
      charge(one, look.charge(one, anew));
    }
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
