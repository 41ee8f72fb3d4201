package org.strowger.core.state;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.HostEvent.HostStarted;
import org.strowger.core.event.RowEvent.AgentRow;
import org.strowger.core.event.RowEvent.CountersRow;
import org.strowger.core.event.RowEvent.EndedKeyRow;
import org.strowger.core.event.RowEvent.GatewayRow;
import org.strowger.core.event.RowEvent.InteractionRow;
import org.strowger.core.event.RowEvent.OfferRow;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;

/**
 * Makes one number of all rows, in order. Every field goes in explicitly: the hash codes that Java
 * gives to records and enums may differ from one JVM to the next.
 */
public final class StateHash implements Consumer<Event> {
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
      case CapacityProfileDefined(var profile) -> {
        mix(profile.id().value());
        mix(profile.total());
        mix(profile.limits().size());
        for (ChannelLimit limit : profile.limits()) {
          mix(limit.channel());
          mix(limit.max());
        }
      }
      case PlanDefined(var plan) -> {
        mix(plan.id().value());
        mix(plan.steps().size());
        for (PlanStep step : plan.steps()) {
          mix(step.afterMs());
          mix(step.lowerLevelsBy());
        }
      }
      case QueueDefined(var queue) -> mix(queue);
      case AgentDefined(var agent) -> {
        mix(agent.id().value());
        mix(agent.capacityProfile().value());
        mix(agent.proficiencies().all().size());
        for (Proficiency proficiency : agent.proficiencies().all()) {
          mix(proficiency.skill().value());
          mix(proficiency.level());
        }
      }
      case CountersRow counters -> {
        mix(counters.nextInteraction());
        mix(counters.nextOffer());
        mix(counters.endedCount());
      }
      case AgentRow agent -> {
        mix(agent.agent().value());
        mix(agent.session().value());
        mix(agent.presence());
        mix(agent.graceDeadlineMs());
        mix(agent.activity());
        mix(agent.idleSinceMs());
        mix(agent.coolDownDeadlineMs());
      }
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
      case EndedKeyRow ended -> {
        mix(ended.key());
        mix(ended.interaction().value());
        mix(ended.reason());
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
    mix(limits.agentGraceMs());
    mix(limits.gatewayGraceMs());
  }

  private void mix(QueueDefinition queue) {
    mix(queue.id().value());
    mix(queue.requirements());
    mix(queue.serviceTargetMs());
    mix(queue.headStartMs());
    mix(queue.offerTimeoutMs());
    mix(queue.wrapUpMs());
    mix(queue.coolDownMs());
    mix(queue.waitingMax());
    mix(queue.plan() == null ? "" : queue.plan().value());
  }

  private void mix(InteractionRow interaction) {
    mix(interaction.interaction().value());
    mix(interaction.key());
    mix(interaction.channel());
    mix(interaction.queue().value());
    mix(interaction.requirements());
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
  }

  private void mix(Requirements requirements) {
    mix(requirements.all().size());
    for (Requirement requirement : requirements.all()) {
      mix(requirement.skill().value());
      mix(requirement.levelMin());
    }
  }

  private void mix(InteractionKey key) {
    mix(key.gateway().value());
    mix(key.key());
  }

  private void mix(@Nullable AgentId agent) {
    mix(agent == null ? "" : agent.value());
  }

  private void mix(Enum<?> value) {
    mix(value.name());
  }

  private void mix(String text) {
    mix(text.length());
    for (int i = 0; i < text.length(); i++) {
      mix(text.charAt(i));
    }
  }

  /**
   * One round of multiply, rotate and multiply: every bit of the value reaches most bits of the
   * hash.
   */
  private void mix(long value) {
    hash = Long.rotateLeft((hash ^ value) * 0x9E37_79B9_7F4A_7C15L, 29) * 0xBF58_476D_1CE4_E5B9L;
  }
}
