package org.strowger.core.state;

import java.util.Comparator;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;

/** A deadline as a value: when, what for, and whose (a number or a name, by kind). */
public record Timer(long deadlineMs, TimerKind kind, long number, String name) {
  /** The order in which deadlines take effect: time, kind, id. */
  static final Comparator<Timer> ORDER =
      Comparator.comparingLong(Timer::deadlineMs)
          .thenComparing(Timer::kind)
          .thenComparingLong(Timer::number)
          .thenComparing(Timer::name);

  static Timer offer(OfferId offer, long deadlineMs) {
    return new Timer(deadlineMs, TimerKind.OFFER, offer.value(), "");
  }

  static Timer wrapUp(InteractionId interaction, long deadlineMs) {
    return new Timer(deadlineMs, TimerKind.WRAP_UP, interaction.value(), "");
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

  static Timer planStep(InteractionId interaction, long deadlineMs) {
    return new Timer(deadlineMs, TimerKind.PLAN_STEP, interaction.value(), "");
  }
}
