package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.Reply;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Requirements;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.Duty;
import org.strowger.simulator.Problems;
import org.strowger.simulator.Roster;
import org.strowger.simulator.RosterAgent;
import org.strowger.simulator.Scenario;

/**
 * Makes a {@link Recording} of the entries of a journal, which it is handed in order from the first
 * on: what comes before the stretch asked for says what was defined and who was there when it
 * began. It decides nothing; it writes down what the journal says was decided.
 */
public final class Recorder implements Consumer<JournalEntry> {
  private static final int PER_MILLE = 1_000;

  private final long fromSequence;
  private final long toSequence;
  private final DefinitionsSeen definitions = new DefinitionsSeen();
  private final Map<AgentId, PresenceTrack> presences = new HashMap<>();
  private final WorkTracks work = new WorkTracks();
  private final Map<InteractionId, InteractionTrack> live = new HashMap<>();
  private final List<InteractionTrack> all = new ArrayList<>();
  private final Map<OfferId, Long> offeredMs = new HashMap<>();
  private final List<Thinking> thinking = new ArrayList<>();
  private final EnumMap<Omission, Integer> omissions = new EnumMap<>(Omission.class);
  private boolean beforeFirstMidnight;
  private boolean begun;
  private long fromMs;
  private long endMs;
  private int declined;
  private int changedBefore;

  /**
   * @param fromSequence the first entry of the stretch
   * @param toSequence the last entry of the stretch; later ones are passed over
   */
  public Recorder(long fromSequence, long toSequence) {
    this.fromSequence = fromSequence;
    this.toSequence = toSequence;
  }

  /** Records the whole. */
  public Recorder() {
    this(1, Long.MAX_VALUE);
  }

  @Override
  public void accept(JournalEntry entry) {
    beforeFirstMidnight |= entry.timeMs() < Scenario.MIDNIGHT_MS;
    if (entry.sequence() > toSequence || beforeFirstMidnight) {
      return;
    }
    if (!begun && entry.sequence() >= fromSequence) {
      begin(entry.timeMs());
    }
    endMs = entry.timeMs();
    Command command = entry.command();
    if (entry.reply() instanceof Reply.Rejected(var reason, var _, var _)) {
      if (command instanceof Arrive arrive && Refusals.turnAway(reason)) {
        keep(InteractionTrack.refused(arrive, entry.timeMs()));
      }
      return;
    }
    if (command instanceof ConfigurationCommand definition) {
      definitions.define(definition);
    }
    for (Event event : entry.events()) {
      record(event, entry);
    }
  }

  private void begin(long timeMs) {
    begun = true;
    fromMs = timeMs;
    work.begin(timeMs);
    changedBefore = definitions.changed();
    live.values().forEach(one -> count(Omission.UNDER_WAY));
    live.clear();
  }

  private void keep(InteractionTrack track) {
    if (begun) {
      all.add(track);
    }
  }

  private void count(Omission omission) {
    if (begun) {
      omissions.merge(omission, 1, Integer::sum);
    }
  }

  private void record(Event event, JournalEntry entry) {
    switch (event) {
      case InteractionEvent one -> recordInteraction(one, entry);
      case OfferEvent one -> recordOffer(one, entry);
      case AgentEvent one -> {
        work.hear(one, entry.timeMs());
        recordAgent(one, entry.timeMs() - Scenario.MIDNIGHT_MS);
      }
      case GatewayEvent _, SupervisorEvent _, ConfigurationEvent _, HostEvent _, RowEvent _ -> {
        // Definitions are taken from the commands; the rest concerns nobody in a play.
      }
    }
  }

  private void recordInteraction(InteractionEvent event, JournalEntry entry) {
    long timeMs = entry.timeMs();
    work.hear(event, timeMs);
    InteractionTrack track = live.get(event.interaction());
    switch (event) {
      case InteractionEvent.InteractionArrived arrived -> recordArrival(arrived, entry);
      case InteractionEvent.DirectStarted _ -> count(Omission.DIRECT);
      case InteractionEvent.InteractionAssigned assigned -> {
        leaveOut(track, Omission.ASSIGNED);
        if (track != null) {
          track.accepted(assigned.agent(), timeMs);
        }
      }
      case InteractionEvent.CallbackRequested _ -> leaveOut(track, Omission.CALLED_BACK);
      case InteractionEvent.InteractionPulled pulled -> {
        leaveOut(track, Omission.PULLED);
        if (track != null) {
          track.accepted(pulled.agent(), timeMs);
        }
      }
      case InteractionEvent.ConversationIdled _,
          InteractionEvent.ConversationParked _,
          InteractionEvent.ConversationWoken _,
          InteractionEvent.ConversationRequeued _ ->
          leaveOut(track, Omission.SLEPT);
      case InteractionEvent.InteractionReprioritised _ -> count(Omission.REPRIORITISED);
      case InteractionEvent.InteractionMoved moved -> {
        if (moved.by() != null) {
          count(Omission.MOVED);
        }
      }
      case InteractionEvent.InteractionUpdated updated -> {
        Requirements asked = updated.requirements();
        if (track != null && asked != null && !track.asksFor(asked)) {
          count(Omission.CHANGED);
        }
      }
      case InteractionEvent.InteractionRequeued _ -> {
        count(Omission.REQUEUED);
        if (track != null) {
          track.requeued(timeMs);
        }
      }
      case InteractionEvent.InteractionEnded ended -> recordEnd(track, ended, timeMs);
      case InteractionEvent.WrapUpEnded _ -> {
        live.remove(event.interaction());
        if (track != null) {
          track.wrapUpEnded(timeMs);
        }
      }
      case InteractionEvent.InteractionEntered _,
          InteractionEvent.PreferenceEnded _,
          InteractionEvent.ThresholdLifted _,
          InteractionEvent.DeclineForgotten _,
          InteractionEvent.CallbackOffered _,
          InteractionEvent.ConversationTouched _,
          InteractionEvent.ReplyAwaited _,
          InteractionEvent.AgentBarred _,
          InteractionEvent.DispositionSet _,
          InteractionEvent.ConsultationJoined _,
          InteractionEvent.CustomerHandedOver _,
          InteractionEvent.SentOutside _,
          InteractionEvent.CallbackDialled _,
          InteractionEvent.CallbackAnswered _,
          InteractionEvent.CallbackAttemptFailed _,
          InteractionEvent.CallbackResumed _,
          InteractionEvent.PlaceKept _,
          InteractionEvent.PlanStepRelaxed _,
          InteractionEvent.InteractionHeld _,
          InteractionEvent.InteractionRetrieved _,
          InteractionEvent.MuteChanged _,
          InteractionEvent.HelpChanged _,
          InteractionEvent.WrapUpExtended _ -> {
        // The router's own doing, which a play does anew, or without effect on routing.
      }
    }
  }

  /** Each part of a customer's way comes as it was recorded, whatever becomes of the one before. */
  private void recordArrival(InteractionEvent.InteractionArrived arrived, JournalEntry entry) {
    InteractionTrack comes =
        new InteractionTrack(
            entry.command() instanceof Arrive arrive
                ? arrive
                : asIfArrived(arrived, entry.command()),
            entry.timeMs());
    live.put(arrived.interaction(), comes);
    keep(comes);
    switch (arrived.links().origin()) {
      case TRANSFER -> count(Omission.TRANSFERRED);
      case CONSULTATION -> leaveOut(comes, Omission.CONSULTED);
      case CUSTOMER -> {
        if (arrived.terms().enterMs() != 0) {
          leaveOut(comes, Omission.SCHEDULED);
        }
      }
      case DIRECT, CHANNEL_CHANGE ->
          throw new IllegalStateException("not routed, yet it arrived: " + arrived);
    }
  }

  /** Of what an agent's command brought; it does not come back to the agent who handed it on. */
  private static Arrive asIfArrived(InteractionEvent.InteractionArrived arrived, Command command) {
    ArrivalTerms terms = arrived.terms();
    return new Arrive(
        arrived.key(),
        arrived.channel(),
        arrived.queue(),
        arrived.requirements(),
        arrived.priority(),
        arrived.attributes(),
        command instanceof TransferInteraction transfer
            ? terms.excluding(transfer.agent())
            : terms);
  }

  private void leaveOut(@Nullable InteractionTrack track, Omission omission) {
    if (track != null && track.leaveOut()) {
      count(omission);
    }
  }

  private void recordEnd(
      @Nullable InteractionTrack track, InteractionEvent.InteractionEnded ended, long timeMs) {
    if (ended.wrapUpDeadlineMs() == 0) {
      live.remove(ended.interaction());
    }
    if (track != null) {
      track.ended(ended.reason(), ended.wrapUpDeadlineMs() != 0, timeMs);
      if (ended.agent() != null && !InteractionTrack.ended(ended.reason())) {
        count(Omission.FORCED);
      }
    }
  }

  private void recordOffer(OfferEvent event, JournalEntry entry) {
    Long madeMs = offeredMs.remove(event.offer());
    switch (event) {
      case OfferEvent.OfferMade made -> offeredMs.put(made.offer(), entry.timeMs());
      case OfferEvent.OfferAccepted accepted -> {
        work.hear(accepted, entry.timeMs());
        InteractionTrack track = live.get(accepted.interaction());
        if (track != null) {
          track.accepted(accepted.agent(), entry.timeMs());
        }
        if (!madeInSameEntry(accepted, entry)) {
          thought(madeMs, true, entry.timeMs());
        }
      }
      case OfferEvent.OfferDeclined _ -> declined += begun ? 1 : 0;
      case OfferEvent.OfferExpired _ -> {
        count(Omission.MISSED);
        thought(madeMs, false, entry.timeMs());
      }
      case OfferEvent.OfferRescinded _ -> thought(madeMs, false, entry.timeMs());
    }
  }

  /** An agent had an offer from {@code madeMs} on, or from before the stretch if that is null. */
  private void thought(@Nullable Long madeMs, boolean whole, long timeMs) {
    if (begun && madeMs != null) {
      thinking.add(new Thinking(madeMs, new Seen(timeMs - madeMs, whole)));
    }
  }

  /** The router accepted by itself, so no agent thought about it. */
  private static boolean madeInSameEntry(OfferEvent.OfferAccepted accepted, JournalEntry entry) {
    return entry.events().stream()
        .anyMatch(one ->
            one instanceof OfferEvent.OfferMade made && made.offer().equals(accepted.offer()));
  }

  private void recordAgent(AgentEvent event, long tMs) {
    PresenceTrack presence = presences.computeIfAbsent(event.agent(), _ -> new PresenceTrack());
    switch (event) {
      case AgentEvent.AgentSignedIn in -> presence.signedIn(in.activity(), tMs);
      case AgentEvent.AgentSignedOut _ -> presence.changed(Activity.OFFLINE, tMs);
      case AgentEvent.ActivityChanged changed -> presence.changed(changed.activity(), tMs);
      case AgentEvent.NextActivitySet _ -> presence.plansToLeave(tMs);
      case AgentEvent.AgentConnectionLost _ -> presence.connected(false, tMs);
      case AgentEvent.AgentResumed _ -> presence.connected(true, tMs);
      case AgentEvent.AgentLost _,
          AgentEvent.AssignmentWindowEnded _,
          AgentEvent.ShiftCountsReset _,
          AgentEvent.CoolDownStarted _,
          AgentEvent.CoolDownEnded _ -> {
        // The router's own doing, which a play does anew.
      }
    }
  }

  /** What has been recorded; asked once, after the last entry. */
  public Recording recording() throws BadInput {
    if (beforeFirstMidnight) {
      throw fault(
          "the journal has times before the year 2000: what-if takes journals from then on");
    }
    if (!begun) {
      throw fault(
          "no entry lies from " + fromSequence + " to " + toSequence + ": name other sequences");
    }
    List<RecordedInteraction> interactions =
        all.stream().filter(one -> !one.leftOut()).map(one -> one.recorded(endMs)).toList();
    if (interactions.isEmpty()) {
      throw fault("no routed interaction arrives in these entries: name more of them");
    }
    put(Omission.REDEFINED, definitions.changed() - changedBefore);
    put(Omission.SLEEP_RULES, definitions.switchedOff());
    long answers = declined + thinking.stream().filter(one -> one.length().whole()).count();
    return new Recording(
        definitions.all(),
        interactions,
        roster(),
        work.outcomes(endMs),
        thinking,
        answers == 0 ? 0 : Math.round((float) declined * PER_MILLE / answers),
        endMs,
        omissions);
  }

  private static BadInput fault(String problem) {
    Problems problems = new Problems();
    problems.add(problem);
    return problems.told();
  }

  private void put(Omission omission, int count) {
    if (count > 0) {
      omissions.put(omission, count);
    }
  }

  private Roster roster() {
    long fromTMs = fromMs - Scenario.MIDNIGHT_MS;
    long endTMs = endMs - Scenario.MIDNIGHT_MS;
    Map<AgentId, RosterAgent> roster = new LinkedHashMap<>();
    for (AgentDefinition agent : definitions.agents()) {
      PresenceTrack presence = presences.get(agent.id());
      List<Duty> duties = presence == null ? List.of() : presence.duties(fromTMs, endTMs);
      if (!duties.isEmpty()) {
        roster.put(agent.id(), new RosterAgent(agent, duties));
      }
    }
    return new Roster(List.copyOf(roster.values()));
  }
}
