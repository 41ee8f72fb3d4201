package org.strowger.server.edge;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.strowger.core.command.ConfigurationCommand.DefineQueues;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.ConfigurationCommand.DefineTeam;
import org.strowger.core.command.Reply;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.DefineResult;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.ListDefinitionsResponse;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Rejected;
import org.strowger.server.board.Definitions;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.wire.WireCapacity;
import org.strowger.server.wire.WireConfiguration;
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

  /** What is defined by the id of {@code one}; null = nothing is. */
  static @Nullable ConfigurationCommand current(LiveBoard board, ConfigurationCommand one) {
    Definitions defined = board.definitions();
    return switch (one) {
      case DefineSkill(var skill) -> defined.skills().contains(skill) ? one : null;
      case DefineDisposition(var id) -> defined.dispositions().contains(id) ? one : null;
      case DefineActivityReason(var id) -> defined.activityReasons().contains(id) ? one : null;
      case DefineCapacityProfile(var profile) ->
          orNull(defined.profile(profile.id()), DefineCapacityProfile::new);
      case DefinePlan(var plan) -> orNull(defined.plan(plan.id()), DefinePlan::new);
      case DefineTeam(var team) -> orNull(defined.team(team.id()), DefineTeam::new);
      case DefineProject(var project) -> orNull(defined.project(project.id()), DefineProject::new);
      case DefineCalendar(var calendar) ->
          orNull(defined.calendar(calendar.id()), DefineCalendar::new);
      case DefineQueue(var queue) ->
          orNull(board.findQueue(queue.id()), there -> new DefineQueue(there.definition()));
      case DefineAgent(var agent) ->
          orNull(board.agent(agent.id()), there -> new DefineAgent(there.definition()));
      case DefineQueues _ -> throw new IllegalArgumentException("several queues are not one");
    };
  }

  private static <T> @Nullable ConfigurationCommand orNull(
      @Nullable T there, Function<T, ConfigurationCommand> asCommand) {
    return there == null ? null : asCommand.apply(there);
  }

  static DefineResult toMessage(JournalEntry entry) {
    DefineResult.Builder result =
        DefineResult.newBuilder().setSequence(entry.sequence()).setTimeMs(entry.timeMs());
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
    Definitions defined = board.definitions();
    ListDefinitionsResponse.Builder all =
        ListDefinitionsResponse.newBuilder().setSequence(board.sequence());
    Consumer<ConfigurationCommand> add = one -> all.addDefinitions(WireConfiguration.toWire(one));
    defined.skills().forEach(one -> add.accept(new DefineSkill(one)));
    defined.dispositions().forEach(one -> add.accept(new DefineDisposition(one)));
    defined.activityReasons().forEach(one -> add.accept(new DefineActivityReason(one)));
    defined.calendars().forEach(one -> add.accept(new DefineCalendar(one)));
    defined.teams().forEach(one -> add.accept(new DefineTeam(one)));
    defined.projects().forEach(one -> add.accept(new DefineProject(one)));
    defined.profiles().forEach(one -> add.accept(new DefineCapacityProfile(one)));
    defined.plans().forEach(one -> add.accept(new DefinePlan(one)));
    board.queues().forEach(one -> add.accept(new DefineQueue(one.definition())));
    board.agents().forEach(one -> add.accept(new DefineAgent(one.definition())));
    return all.build();
  }
}
