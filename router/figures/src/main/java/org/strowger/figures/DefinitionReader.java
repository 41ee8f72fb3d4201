package org.strowger.figures;

import java.util.function.Predicate;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.ConfigurationEvent.ActivityReasonDefined;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarTurned;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.DispositionDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.ProjectDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.ConfigurationEvent.TeamDefined;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.Project;
import org.strowger.core.model.QueueDefinition;

/**
 * The part of {@link JournalFold} that reads definitions. Where a queue or its plan is defined
 * again, those in it begin the plan anew, as in the core; their places go by the clock, also where
 * the queue counts by opening hours, which are not kept here.
 */
final class DefinitionReader {
  private final Tables tables;

  DefinitionReader(Tables tables) {
    this.tables = tables;
  }

  void read(ConfigurationEvent event) {
    switch (event) {
      case QueueDefined(QueueDefinition queue) -> {
        tables.queues.put(queue.id(), queue);
        beginAnew(one -> one.id().equals(queue.id()));
        tables.tell(ledger -> ledger.queueDefined(queue, tables.timeMs()));
      }
      case AgentDefined(AgentDefinition agent) -> define(agent);
      case PlanDefined(var plan) -> beginAnew(one -> plan.id().equals(one.plan()));
      case CalendarDefined(var calendar) -> tables.define(calendar);
      case CalendarTurned(var calendar, boolean open) -> tables.turn(calendar, open);
      case TeamDefined(var team) -> tables.define(team);
      case ProjectDefined(Project project) ->
          tables.tell(ledger -> ledger.projectDefined(project, tables.timeMs()));
      case SkillDefined _,
          ActivityReasonDefined _,
          CapacityProfileDefined _,
          DispositionDefined _ -> {}
    }
  }

  private void define(AgentDefinition definition) {
    Duty duty = tables.defined(definition);
    tables.change(
        duty,
        one -> {
          one.define(definition);
          one.onShift(tables.isOnShift(one));
        });
    tables.tell(ledger -> ledger.agentDefined(duty, tables.timeMs()));
  }

  private void beginAnew(Predicate<QueueDefinition> affected) {
    for (Life life : tables.lives.values()) {
      QueueDefinition queue = tables.queues.get(life.queue());
      if (queue != null && affected.test(queue)) {
        life.relax(0, queue.dueMs(life.sinceMs(), life.priority()));
      }
    }
  }
}
