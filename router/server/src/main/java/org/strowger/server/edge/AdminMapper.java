package org.strowger.server.edge;

import org.strowger.core.JournalEntry;
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
import org.strowger.core.command.Reply;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.Project;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.Team;
import org.strowger.proto.v1.DefineResult;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.ListDefinitionsResponse;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Rejected;
import org.strowger.server.board.BoardAgent;
import org.strowger.server.board.BoardQueue;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.wire.WireCapacity;
import org.strowger.server.wire.WireDefinitions;
import org.strowger.server.wire.WireQueues;

/** Definitions as commands, and what is defined as messages; stateless. */
final class AdminMapper {
  private AdminMapper() {}

  /** Throws {@link InvalidValue} where a value is missing or can't be. */
  static ConfigurationCommand toCommand(Definition wire) {
    return switch (wire.getDefinitionCase()) {
      case SKILL -> new DefineSkill(WireDefinitions.fromWire(wire.getSkill()));
      case CAPACITY_PROFILE ->
          new DefineCapacityProfile(WireCapacity.fromWire(wire.getCapacityProfile()));
      case PLAN -> new DefinePlan(WireDefinitions.fromWire(wire.getPlan()));
      case QUEUE -> defineQueue(wire.getQueue());
      case AGENT -> new DefineAgent(WireDefinitions.fromWire(wire.getAgent()));
      case TEAM -> new DefineTeam(WireDefinitions.fromWire(wire.getTeam()));
      case PROJECT -> new DefineProject(WireDefinitions.fromWire(wire.getProject()));
      case DISPOSITION -> new DefineDisposition(WireDefinitions.fromWire(wire.getDisposition()));
      case ACTIVITY_REASON ->
          new DefineActivityReason(WireDefinitions.fromWire(wire.getActivityReason()));
      case CALENDAR -> new DefineCalendar(WireDefinitions.fromWire(wire.getCalendar()));
      case DEFINITION_NOT_SET ->
          throw new InvalidValue("definition", "is missing: set one of those in the contract");
    };
  }

  /** What the journal still reads for the sake of older ones is no longer taken here. */
  private static DefineQueue defineQueue(Queue wire) {
    if (wire.getOffers().getReplyWithinMs() != 0) {
      throw new InvalidValue(
          "reply_within_ms",
          "is no longer taken: set replies.first_ms and replies.next_ms instead");
    }
    return new DefineQueue(WireQueues.fromWire(wire));
  }

  static DefineResult toMessage(JournalEntry entry) {
    DefineResult.Builder result = DefineResult.newBuilder().setSequence(entry.sequence());
    if (entry.reply() instanceof Reply.Rejected rejected) {
      result.setRejected(Rejections.of(rejected));
    }
    return result.build();
  }

  static DefineResult toMessage(Rejected rejected) {
    return DefineResult.newBuilder().setRejected(rejected).build();
  }

  /** Everything that is defined, in an order in which it could be defined again. */
  static ListDefinitionsResponse toMessage(LiveBoard board) {
    ListDefinitionsResponse.Builder all =
        ListDefinitionsResponse.newBuilder().setSequence(board.sequence());
    for (SkillId skill : board.definitions().skills()) {
      all.addDefinitions(Definition.newBuilder().setSkill(WireDefinitions.toWire(skill)));
    }
    for (DispositionId disposition : board.definitions().dispositions()) {
      all.addDefinitions(
          Definition.newBuilder().setDisposition(WireDefinitions.toWire(disposition)));
    }
    for (ActivityReasonId reason : board.definitions().activityReasons()) {
      all.addDefinitions(Definition.newBuilder().setActivityReason(WireDefinitions.toWire(reason)));
    }
    for (Calendar calendar : board.definitions().calendars()) {
      all.addDefinitions(Definition.newBuilder().setCalendar(WireDefinitions.toWire(calendar)));
    }
    for (Team team : board.definitions().teams()) {
      all.addDefinitions(Definition.newBuilder().setTeam(WireDefinitions.toWire(team)));
    }
    for (Project project : board.definitions().projects()) {
      all.addDefinitions(Definition.newBuilder().setProject(WireDefinitions.toWire(project)));
    }
    for (CapacityProfile profile : board.definitions().profiles()) {
      all.addDefinitions(Definition.newBuilder().setCapacityProfile(WireCapacity.toWire(profile)));
    }
    for (RoutingPlan plan : board.definitions().plans()) {
      all.addDefinitions(Definition.newBuilder().setPlan(WireDefinitions.toWire(plan)));
    }
    for (BoardQueue queue : board.queues()) {
      all.addDefinitions(Definition.newBuilder().setQueue(WireQueues.toWire(queue.definition())));
    }
    for (BoardAgent agent : board.agents()) {
      all.addDefinitions(
          Definition.newBuilder().setAgent(WireDefinitions.toWire(agent.definition())));
    }
    return all.build();
  }
}
