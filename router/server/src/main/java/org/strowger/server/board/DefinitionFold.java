package org.strowger.server.board;

import java.util.ArrayList;
import java.util.List;
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
import org.strowger.core.model.QueueDefinition;

/**
 * The part of {@link LiveBoard} that takes in what is defined. Where a queue, its plan or the
 * opening hours it counts by are defined again, those in it begin the plan anew, as in the core;
 * the steps that follow are events.
 */
final class DefinitionFold {
  private final BoardTables tables;

  DefinitionFold(BoardTables tables) {
    this.tables = tables;
  }

  void fold(ConfigurationEvent event) {
    Definitions definitions = tables.definitions;
    switch (event) {
      case SkillDefined(var skill) -> definitions.define(skill);
      case TeamDefined(var team) -> definitions.define(team);
      case ProjectDefined(var project) -> definitions.define(project);
      case DispositionDefined(var disposition) -> definitions.define(disposition);
      case ActivityReasonDefined(var reason) -> definitions.define(reason);
      case CalendarDefined(var calendar) -> {
        definitions.define(calendar, tables.timeMs());
        beginAnew(queue -> queue.countsBy(calendar.id()));
      }
      case CalendarTurned(var calendar, var open) -> definitions.turn(calendar, open);
      case CapacityProfileDefined(var profile) -> definitions.define(profile);
      case PlanDefined(var plan) -> {
        definitions.define(plan);
        beginAnew(queue -> plan.id().equals(queue.plan()));
      }
      case QueueDefined(var queue) -> define(queue);
      case AgentDefined(var agent) -> define(agent);
    }
  }

  private void define(AgentDefinition definition) {
    if (tables.agent(definition.id()) == null) {
      tables.put(new BoardAgent(definition));
    }
    tables.changing(definition.id()).define(definition);
  }

  private void define(QueueDefinition definition) {
    BoardQueue known = tables.queues.get(definition.id());
    if (known == null) {
      tables.put(new BoardQueue(definition));
    } else {
      known.define(definition);
    }
    beginAnew(queue -> queue.id().equals(definition.id()));
  }

  private void beginAnew(Predicate<QueueDefinition> affected) {
    List<BoardInteraction> there = new ArrayList<>(tables.byPlace.values());
    for (BoardInteraction interaction : there) {
      QueueDefinition queue = tables.queueOf(interaction).definition();
      if (affected.test(queue)) {
        tables.replace(
            interaction,
            () ->
                interaction.relax(
                    0,
                    tables.definitions.dueMs(
                        queue, interaction.sinceMs(), interaction.priority())));
      }
    }
  }
}
