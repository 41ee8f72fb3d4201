package org.strowger.core.state;

import java.util.Comparator;
import java.util.function.Consumer;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.DeclineMemory;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.HelpRecord;
import org.strowger.core.model.JourneyRecord;
import org.strowger.core.model.MuteRecord;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.Phase;
import org.strowger.core.model.PlanStep;

/** A deadline as a value: when, what for, and whose (a number or a name, by kind). */
public record Timer(long deadlineMs, TimerKind kind, long number, String name) {
  /** The order in which deadlines take effect: time, kind, id. */
  static final Comparator<Timer> ORDER = Timer::compare;

  private static int compare(Timer one, Timer other) {
    if (one.deadlineMs != other.deadlineMs) {
      return Long.compare(one.deadlineMs, other.deadlineMs);
    }
    if (one.kind != other.kind) {
      return one.kind.compareTo(other.kind);
    }
    return one.number != other.number
        ? Long.compare(one.number, other.number)
        : one.name.compareTo(other.name);
  }

  static Timer offer(OfferId offer, long deadlineMs) {
    return new Timer(deadlineMs, TimerKind.OFFER, offer.value(), "");
  }

  static Timer coolDown(AgentId agent, long deadlineMs) {
    return new Timer(deadlineMs, TimerKind.COOL_DOWN, 0, agent.value());
  }

  static Timer agentGrace(AgentId agent, long deadlineMs) {
    return new Timer(deadlineMs, TimerKind.AGENT_GRACE, 0, agent.value());
  }

  static Timer gatewayGrace(GatewayId gateway, long deadlineMs) {
    return new Timer(deadlineMs, TimerKind.GATEWAY_GRACE, 0, gateway.value());
  }

  static Timer agentLost(AgentId agent, long deadlineMs) {
    return new Timer(deadlineMs, TimerKind.AGENT_LOST, 0, agent.value());
  }

  static Timer assignmentWindow(AgentId agent, long deadlineMs) {
    return new Timer(deadlineMs, TimerKind.ASSIGNMENT_WINDOW, 0, agent.value());
  }

  static Timer shiftCount(AgentId agent, long deadlineMs) {
    return new Timer(deadlineMs, TimerKind.SHIFT_COUNT, 0, agent.value());
  }

  static Timer calendar(CalendarId calendar, long deadlineMs) {
    return new Timer(deadlineMs, TimerKind.CALENDAR, 0, calendar.value());
  }

  /** Every deadline that runs for an interaction as it stands, beside those of its offers. */
  static void forEach(Interaction interaction, Consumer<Timer> timers) {
    switch (interaction.phase()) {
      case WAITING -> {
        whileUnanswered(interaction, timers);
        long waitMaxMs = interaction.queue().definition().entry().waitMaxMs();
        if (waitMaxMs != 0 && !interaction.journey().wantsCallback()) {
          timers.accept(of(interaction, TimerKind.WAIT_MAX, interaction.queuedMs() + waitMaxMs));
        }
      }
      case OFFERED -> whileUnanswered(interaction, timers);
      case ACTIVE -> {
        long dialDeadlineMs = interaction.journey().callback().dialDeadlineMs();
        if (dialDeadlineMs != 0) {
          timers.accept(of(interaction, TimerKind.DIAL, dialDeadlineMs));
        }
        MuteRecord mute = interaction.journey().mute();
        if (mute.isPending()) {
          timers.accept(of(interaction, TimerKind.MUTE, mute.deadlineMs()));
        }
        HelpRecord help = interaction.journey().help();
        if (help.isAsked()) {
          timers.accept(of(interaction, TimerKind.HELP, help.deadlineMs()));
        }
        if (interaction.replyDeadlineMs() != 0) {
          timers.accept(of(interaction, TimerKind.REPLY, interaction.replyDeadlineMs()));
        } else if (interaction.idleDeadlineMs() != 0) {
          timers.accept(of(interaction, TimerKind.IDLE, interaction.idleDeadlineMs()));
        }
      }
      case WRAP_UP ->
          timers.accept(of(interaction, TimerKind.WRAP_UP, interaction.wrapUpDeadlineMs()));
      case PARKED -> {
        JourneyRecord journey = interaction.journey();
        if (journey.wakeMs() != 0) {
          timers.accept(of(interaction, TimerKind.WAKE, journey.wakeMs()));
        } else if (journey.sleepEndsMs() != 0) {
          timers.accept(of(interaction, TimerKind.SLEEP, journey.sleepEndsMs()));
        } else if (interaction.isScheduled() && !journey.wantsCallback()) {
          timers.accept(of(interaction, TimerKind.ENTRY, interaction.terms().enterMs()));
        }
      }
    }
  }

  private static void whileUnanswered(Interaction interaction, Consumer<Timer> timers) {
    QueueState queue = interaction.queue();
    PlanStep step = queue.nextStep(interaction.planSteps());
    if (step != null && (interaction.phase() == Phase.WAITING || !step.leads())) {
      timers.accept(of(interaction, TimerKind.PLAN_STEP, interaction.sinceMs() + step.afterMs()));
    }
    if (interaction.preferenceDeadlineMs() != 0) {
      timers.accept(of(interaction, TimerKind.PREFERENCE, interaction.preferenceDeadlineMs()));
    }
    ChoicePolicy choice = queue.definition().choice();
    if (!interaction.thresholdLifted() && !choice.thresholds().isEmpty()) {
      timers.accept(
          of(interaction, TimerKind.THRESHOLD, interaction.sinceMs() + choice.thresholdLiftMs()));
    }
    if (!interaction.declines().isEmpty()) {
      long untilMs = Long.MAX_VALUE;
      for (DeclineMemory one : interaction.declines()) {
        untilMs = Math.min(untilMs, one.untilMs());
      }
      timers.accept(of(interaction, TimerKind.DECLINE_MEMORY, untilMs));
    }
  }

  private static Timer of(Interaction interaction, TimerKind kind, long deadlineMs) {
    return new Timer(deadlineMs, kind, interaction.id().value(), "");
  }
}
