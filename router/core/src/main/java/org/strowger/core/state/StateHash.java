package org.strowger.core.state;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.ConfigurationEvent.ActivityReasonDefined;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarDefined;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.DispositionDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.ProjectDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.ConfigurationEvent.TeamDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.HostEvent.HostStarted;
import org.strowger.core.event.RowEvent.AgentRow;
import org.strowger.core.event.RowEvent.CalendarRow;
import org.strowger.core.event.RowEvent.CountersRow;
import org.strowger.core.event.RowEvent.EndedKeyRow;
import org.strowger.core.event.RowEvent.GatewayRow;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.event.RowEvent.KeptPlaceRow;
import org.strowger.core.event.RowEvent.OfferRow;
import org.strowger.core.event.RowEvent.QueueRow;
import org.strowger.core.event.RowEvent.TakenOfferRow;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentRecord;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.DeclineMemory;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.HelpRecord;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.InteractionRecord;
import org.strowger.core.model.Interval;
import org.strowger.core.model.JourneyRecord;
import org.strowger.core.model.LineRecord;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.model.WaitModel;

/**
 * Makes one number of all rows, in order. Every field goes in explicitly: the hash codes that Java
 * gives to records and enums may differ from one JVM to the next.
 */
public final class StateHash implements Consumer<Event> {
  private final DefinitionHash definitions = new DefinitionHash(this);
  private long hash = 0x5170_77A1_9E37_79B9L;

  public long value() {
    return hash;
  }

  @Override
  public void accept(Event row) {
    mix(row.getClass().getSimpleName());
    switch (row) {
      case HostStarted(var limits) -> mix(limits);
      case SkillDefined(var skill) -> mix(skill.value());
      case TeamDefined(var team) -> definitions.mix(team);
      case ProjectDefined(var project) -> definitions.mix(project);
      case DispositionDefined(var disposition) -> mix(disposition.value());
      case ActivityReasonDefined(var reason) -> mix(reason.value());
      case CalendarDefined(var calendar) -> {
        mix(calendar.id().value());
        mix(calendar.open().size());
        for (Interval open : calendar.open()) {
          mix(open.fromMs());
          mix(open.toMs());
        }
      }
      case CapacityProfileDefined(var profile) -> definitions.mix(profile);
      case PlanDefined(var plan) -> definitions.mix(plan);
      case QueueDefined(var queue) -> definitions.mix(queue);
      case AgentDefined(var agent) -> definitions.mix(agent);
      case CalendarRow(var calendar, var open, var turnMs) -> {
        mix(calendar.value());
        mix(open);
        mix(turnMs);
      }
      case QueueRow(var queue, var measured, var told, var credits) -> {
        mix(queue.value());
        mix(measured);
        mix(told);
        mixAll(credits);
      }
      case CountersRow counters -> {
        mix(counters.nextInteraction());
        mix(counters.nextOffer());
        mix(counters.endedCount());
        mix(counters.lot());
      }
      case AgentRow agent -> mix(agent);
      case GatewayRow gateway -> {
        mix(gateway.gateway().value());
        mix(gateway.epoch());
        mix(gateway.presence());
        mix(gateway.graceDeadlineMs());
      }
      case InteractionRow interaction -> mix(interaction);
      case OfferRow offer -> {
        mix(offer.offer().value());
        mix(offer.interaction().value());
        mix(offer.agent().value());
        mix(offer.deadlineMs());
      }
      case TakenOfferRow(var offer, var interaction, var winner, var sequence) -> {
        mix(offer.value());
        mix(interaction.value());
        mix(winner.value());
        mix(sequence);
      }
      case EndedKeyRow ended -> {
        mix(ended.key());
        mix(ended.interaction().value());
        mix(ended.reason());
      }
      case KeptPlaceRow(var queue, var customer, var sinceMs, var untilMs, var callback) -> {
        mix(queue.value());
        mix(customer.value());
        mix(sinceMs);
        mix(untilMs);
        mix(callback);
      }
      default -> throw new IllegalStateException("not a row: " + row);
    }
  }

  private void mix(CoreLimits limits) {
    mix(limits.skills());
    mix(limits.queues());
    mix(limits.plans());
    mix(limits.capacityProfiles());
    mix(limits.agents());
    mix(limits.gateways());
    mix(limits.interactions());
    mix(limits.endedKeys());
    mix(limits.teams());
    mix(limits.calendars());
    mix(limits.activityReasons());
    mix(limits.closedOffers());
    mix(limits.dispositions());
    mix(limits.projects());
    mix(limits.keptPlaces());
    mix(limits.agentGraceMs());
    mix(limits.gatewayGraceMs());
    mix(limits.agentLostMs());
  }

  private void mix(AgentRow agent) {
    mix(agent.agent().value());
    SessionId session = agent.session();
    mix(session == null ? 0 : session.value());
    mix(agent.presence());
    mix(agent.graceDeadlineMs());
    mix(agent.activity());
    mix(agent.reason());
    Activity next = agent.nextActivity();
    mix(next == null ? "" : next.name());
    mix(agent.nextReason());
    mix(agent.idleSinceMs());
    mix(agent.coolDownDeadlineMs());
    AgentRecord counted = agent.record();
    mix(counted.signedInMs());
    mix(counted.busyMs());
    mix(counted.busySinceMs());
    mix(counted.occupancyPermille());
    mix(counted.handlingMeanMs());
    mix(counted.lastOffer());
    mix(counted.lot());
    mix(counted.windowCount());
    mix(counted.windowDeadlineMs());
    mixAll(counted.shiftCounts());
    mix(counted.shiftCountDeadlineMs());
  }

  private void mix(InteractionRow interaction) {
    mix(interaction.interaction().value());
    mix(interaction.key());
    mix(interaction.channel());
    mix(interaction.queue().value());
    definitions.mix(interaction.requirements());
    mix(interaction.priority());
    mix(interaction.attributes().all().size());
    for (Attribute attribute : interaction.attributes().all()) {
      mix(attribute.name());
      mix(attribute.value());
    }
    mix(interaction.arrivedMs());
    mix(interaction.dueMs());
    mix(interaction.planSteps());
    mix(interaction.phase());
    mix(interaction.agent());
    mix(interaction.held() ? 1 : 0);
    mix(interaction.wrapUpDeadlineMs());
    mix(interaction.record());
  }

  private void mix(InteractionRecord passed) {
    mix(passed.terms());
    mix(passed.sinceMs());
    mix(passed.queuedMs());
    mix(passed.preferenceDeadlineMs());
    mix(passed.thresholdLifted());
    mix(passed.declines().size());
    for (DeclineMemory decline : passed.declines()) {
      mix(decline.agent().value());
      mix(decline.untilMs());
    }
    mix(passed.failures());
    mix(passed.moves());
    mix(passed.acceptedMs());
    mix(passed.acceptedSequence());
    mix(passed.counted());
    mix(passed.idleDeadlineMs());
    mix(passed.replyDeadlineMs());
    mix(passed.wrapUpExtendedMs());
    mix(passed.waited());
    mix(passed.told().lowMs());
    mix(passed.told().medianMs());
    mix(passed.told().meanMs());
    mix(passed.told().highMs());
    mix(passed.journey());
  }

  private void mix(JourneyRecord journey) {
    mix(journey.links().initial());
    mix(journey.links().previous());
    mix(journey.links().related());
    mix(journey.links().origin());
    mix(journey.links().segment());
    mix(journey.links().note());
    mix(journey.joined());
    DispositionId disposition = journey.disposition();
    mix(disposition == null ? "" : disposition.value());
    mix(journey.callback().wanted());
    mix(journey.callback().attempts());
    mix(journey.callback().dialDeadlineMs());
    mix(journey.wakeMs());
    mix(journey.sleepEndsMs());
    mix(journey.mute().muted());
    mix(journey.mute().wanted());
    mix(journey.mute().deadlineMs());
    HelpRecord help = journey.help();
    if (help.isAsked()) {
      mix(help.askedMs());
      mix(help.deadlineMs());
      mix(help.note());
      SupervisorId by = help.by();
      mix(by == null ? "" : by.value());
    }
  }

  private void mix(LineRecord measured) {
    mix(measured.workMs());
    mix(measured.departures());
    mix(measured.waitedMs());
    mix(measured.hangUps());
    mix(measured.lowMillionths());
    mix(measured.highMillionths());
    mix(measured.measuredMs());
  }

  private void mix(WaitModel told) {
    mix(told.placeMicros());
    mix(told.patienceMs());
    mix(told.ahead());
    mix(told.elsewhereHundredths());
    mix(told.lowPerMille());
    mix(told.highPerMille());
  }

  private void mix(ArrivalTerms terms) {
    mix(terms.preference().agents().size());
    terms.preference().agents().forEach(agent -> mix(agent.value()));
    mix(terms.preference().waitMs());
    mix(terms.excludedAgents().size());
    terms.excludedAgents().forEach(agent -> mix(agent.value()));
    mix(terms.waitingSinceMs());
    mix(terms.enterMs());
    mix(terms.lot());
    mix(terms.preference().personal());
    CustomerId customer = terms.customer();
    mix(customer == null ? "" : customer.value());
    mix(terms.related());
  }

  private void mix(InteractionKey key) {
    mix(key.gateway().value());
    mix(key.key());
  }

  private void mix(@Nullable ActivityReasonId reason) {
    mix(reason == null ? "" : reason.value());
  }

  private void mixAll(List<Integer> numbers) {
    mix(numbers.size());
    for (int number : numbers) {
      mix(number);
    }
  }

  void mix(boolean value) {
    mix(value ? 1 : 0);
  }

  private void mix(@Nullable InteractionId interaction) {
    mix(interaction == null ? 0 : interaction.value());
  }

  private void mix(@Nullable AgentId agent) {
    mix(agent == null ? "" : agent.value());
  }

  void mix(Enum<?> value) {
    mix(value.name());
  }

  void mix(String text) {
    mix(text.length());
    for (int i = 0; i < text.length(); i++) {
      mix(text.charAt(i));
    }
  }

  /**
   * One round of multiply, rotate and multiply: every bit of the value reaches most bits of the
   * hash.
   */
  void mix(long value) {
    hash = Long.rotateLeft((hash ^ value) * 0x9E37_79B9_7F4A_7C15L, 29) * 0xBF58_476D_1CE4_E5B9L;
  }
}
