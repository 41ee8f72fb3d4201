package org.strowger.launcher;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.ConfigurationCommand.DefineActivityReason;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCalendar;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineDisposition;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineProject;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.ConfigurationCommand.DefineTeam;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Queue;
import org.strowger.server.wire.WireCapacity;
import org.strowger.server.wire.WireDefinitions;
import org.strowger.server.wire.WireQueues;
import org.strowger.simulator.routing.Routing;

/** A routing over what a running router has defined; stateless. */
final class CandidateRouting {
  private CandidateRouting() {}

  /** The queues that would be defined otherwise, as they would be. */
  static List<Queue> changedQueues(Routing routing, List<Definition> live) {
    List<ConfigurationCommand> definitions = new ArrayList<>();
    live.forEach(one -> definitions.add(fromWire(one)));
    Set<ConfigurationCommand> unchanged = new LinkedHashSet<>(definitions);
    List<Queue> changed = new ArrayList<>();
    for (ConfigurationCommand one : routing.over(definitions)) {
      if (one instanceof DefineQueue(var queue) && !unchanged.contains(one)) {
        changed.add(WireQueues.toWire(queue));
      }
      if (one instanceof DefineAgent(var agent) && !unchanged.contains(one)) {
        throw new InvalidValue(
            "levels",
            "change agent "
                + agent.id()
                + ", and only queues can be tried beside the live routing: define the agent so"
                + " first, or leave the team out");
      }
    }
    return changed;
  }

  private static ConfigurationCommand fromWire(Definition wire) {
    return switch (wire.getDefinitionCase()) {
      case SKILL -> new DefineSkill(WireDefinitions.fromWire(wire.getSkill()));
      case CAPACITY_PROFILE ->
          new DefineCapacityProfile(WireCapacity.fromWire(wire.getCapacityProfile()));
      case PLAN -> new DefinePlan(WireDefinitions.fromWire(wire.getPlan()));
      case QUEUE -> new DefineQueue(WireQueues.fromWire(wire.getQueue()));
      case AGENT -> new DefineAgent(WireDefinitions.fromWire(wire.getAgent()));
      case TEAM -> new DefineTeam(WireDefinitions.fromWire(wire.getTeam()));
      case PROJECT -> new DefineProject(WireDefinitions.fromWire(wire.getProject()));
      case DISPOSITION -> new DefineDisposition(WireDefinitions.fromWire(wire.getDisposition()));
      case ACTIVITY_REASON ->
          new DefineActivityReason(WireDefinitions.fromWire(wire.getActivityReason()));
      case CALENDAR -> new DefineCalendar(WireDefinitions.fromWire(wire.getCalendar()));
      case DEFINITION_NOT_SET ->
          throw new InvalidValue("definition", "is of a kind that this version does not know");
    };
  }
}
