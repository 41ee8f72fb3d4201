package org.strowger.server.journal;

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
import org.strowger.core.model.CalendarId;
import org.strowger.proto.v1.JournalCommand;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.server.wire.WireCapacity;
import org.strowger.server.wire.WireDefinitions;
import org.strowger.server.wire.WireQueues;
import org.strowger.server.wire.WireValues;

/**
 * The part of {@link CommandCodec} and {@link EventCodec} for what administrators define, which is
 * the same in both.
 */
final class ConfigurationCodec {
  private ConfigurationCodec() {}

  static void encode(ConfigurationCommand command, JournalCommand.Builder wire) {
    switch (command) {
      case DefineSkill it ->
          wire.setDefineSkill(
              JournalCommand.DefineSkill.newBuilder().setSkill(WireDefinitions.toWire(it.skill())));
      case DefineTeam it ->
          wire.setDefineTeam(
              JournalCommand.DefineTeam.newBuilder().setTeam(WireDefinitions.toWire(it.team())));
      case DefineProject it ->
          wire.setDefineProject(
              JournalCommand.DefineProject.newBuilder()
                  .setProject(WireDefinitions.toWire(it.project())));
      case DefineDisposition it ->
          wire.setDefineDisposition(
              JournalCommand.DefineDisposition.newBuilder()
                  .setDisposition(WireDefinitions.toWire(it.disposition())));
      case DefineActivityReason it ->
          wire.setDefineActivityReason(
              JournalCommand.DefineActivityReason.newBuilder()
                  .setActivityReason(WireDefinitions.toWire(it.activityReason())));
      case DefineCalendar it ->
          wire.setDefineCalendar(
              JournalCommand.DefineCalendar.newBuilder()
                  .setCalendar(WireDefinitions.toWire(it.calendar())));
      case DefineCapacityProfile it ->
          wire.setDefineCapacityProfile(
              JournalCommand.DefineCapacityProfile.newBuilder()
                  .setCapacityProfile(WireCapacity.toWire(it.profile())));
      case DefinePlan it ->
          wire.setDefinePlan(
              JournalCommand.DefinePlan.newBuilder().setPlan(WireDefinitions.toWire(it.plan())));
      case DefineQueue it ->
          wire.setDefineQueue(
              JournalCommand.DefineQueue.newBuilder().setQueue(WireQueues.toWire(it.queue())));
      case DefineQueues it ->
          wire.setDefineQueues(
              JournalCommand.DefineQueues.newBuilder()
                  .addAllQueues(WireValues.each(it.queues(), WireQueues::toWire)));
      case DefineAgent it ->
          wire.setDefineAgent(
              JournalCommand.DefineAgent.newBuilder().setAgent(WireDefinitions.toWire(it.agent())));
    }
  }

  static void encode(ConfigurationEvent event, JournalEvent.Builder wire) {
    switch (event) {
      case SkillDefined it ->
          wire.setSkillDefined(
              JournalEvent.SkillDefined.newBuilder().setSkill(WireDefinitions.toWire(it.skill())));
      case TeamDefined it ->
          wire.setTeamDefined(
              JournalEvent.TeamDefined.newBuilder().setTeam(WireDefinitions.toWire(it.team())));
      case ProjectDefined it ->
          wire.setProjectDefined(
              JournalEvent.ProjectDefined.newBuilder()
                  .setProject(WireDefinitions.toWire(it.project())));
      case DispositionDefined it ->
          wire.setDispositionDefined(
              JournalEvent.DispositionDefined.newBuilder()
                  .setDisposition(WireDefinitions.toWire(it.disposition())));
      case ActivityReasonDefined it ->
          wire.setActivityReasonDefined(
              JournalEvent.ActivityReasonDefined.newBuilder()
                  .setActivityReason(WireDefinitions.toWire(it.activityReason())));
      case CalendarDefined it ->
          wire.setCalendarDefined(
              JournalEvent.CalendarDefined.newBuilder()
                  .setCalendar(WireDefinitions.toWire(it.calendar())));
      case CapacityProfileDefined it ->
          wire.setCapacityProfileDefined(
              JournalEvent.CapacityProfileDefined.newBuilder()
                  .setCapacityProfile(WireCapacity.toWire(it.profile())));
      case PlanDefined it ->
          wire.setPlanDefined(
              JournalEvent.PlanDefined.newBuilder().setPlan(WireDefinitions.toWire(it.plan())));
      case QueueDefined it ->
          wire.setQueueDefined(
              JournalEvent.QueueDefined.newBuilder().setQueue(WireQueues.toWire(it.queue())));
      case AgentDefined it ->
          wire.setAgentDefined(
              JournalEvent.AgentDefined.newBuilder().setAgent(WireDefinitions.toWire(it.agent())));
      case CalendarTurned it ->
          wire.setCalendarTurned(
              JournalEvent.CalendarTurned.newBuilder()
                  .setCalendarId(it.calendar().value())
                  .setOpen(it.open()));
    }
  }

  static DefineSkill decode(JournalCommand.DefineSkill wire) {
    return new DefineSkill(WireDefinitions.fromWire(wire.getSkill()));
  }

  static DefineTeam decode(JournalCommand.DefineTeam wire) {
    return new DefineTeam(WireDefinitions.fromWire(wire.getTeam()));
  }

  static DefineProject decode(JournalCommand.DefineProject wire) {
    return new DefineProject(WireDefinitions.fromWire(wire.getProject()));
  }

  static DefineDisposition decode(JournalCommand.DefineDisposition wire) {
    return new DefineDisposition(WireDefinitions.fromWire(wire.getDisposition()));
  }

  static DefineActivityReason decode(JournalCommand.DefineActivityReason wire) {
    return new DefineActivityReason(WireDefinitions.fromWire(wire.getActivityReason()));
  }

  static DefineCalendar decode(JournalCommand.DefineCalendar wire) {
    return new DefineCalendar(WireDefinitions.fromWire(wire.getCalendar()));
  }

  static DefineCapacityProfile decode(JournalCommand.DefineCapacityProfile wire) {
    return new DefineCapacityProfile(WireCapacity.fromWire(wire.getCapacityProfile()));
  }

  static DefinePlan decode(JournalCommand.DefinePlan wire) {
    return new DefinePlan(WireDefinitions.fromWire(wire.getPlan()));
  }

  static DefineQueue decode(JournalCommand.DefineQueue wire) {
    return new DefineQueue(WireQueues.fromWire(wire.getQueue()));
  }

  static DefineQueues decode(JournalCommand.DefineQueues wire) {
    return new DefineQueues(WireValues.each(wire.getQueuesList(), WireQueues::fromWire));
  }

  static DefineAgent decode(JournalCommand.DefineAgent wire) {
    return new DefineAgent(WireDefinitions.fromWire(wire.getAgent()));
  }

  static SkillDefined decode(JournalEvent.SkillDefined wire) {
    return new SkillDefined(WireDefinitions.fromWire(wire.getSkill()));
  }

  static TeamDefined decode(JournalEvent.TeamDefined wire) {
    return new TeamDefined(WireDefinitions.fromWire(wire.getTeam()));
  }

  static ProjectDefined decode(JournalEvent.ProjectDefined wire) {
    return new ProjectDefined(WireDefinitions.fromWire(wire.getProject()));
  }

  static DispositionDefined decode(JournalEvent.DispositionDefined wire) {
    return new DispositionDefined(WireDefinitions.fromWire(wire.getDisposition()));
  }

  static ActivityReasonDefined decode(JournalEvent.ActivityReasonDefined wire) {
    return new ActivityReasonDefined(WireDefinitions.fromWire(wire.getActivityReason()));
  }

  static CalendarDefined decode(JournalEvent.CalendarDefined wire) {
    return new CalendarDefined(WireDefinitions.fromWire(wire.getCalendar()));
  }

  static CapacityProfileDefined decode(JournalEvent.CapacityProfileDefined wire) {
    return new CapacityProfileDefined(WireCapacity.fromWire(wire.getCapacityProfile()));
  }

  static PlanDefined decode(JournalEvent.PlanDefined wire) {
    return new PlanDefined(WireDefinitions.fromWire(wire.getPlan()));
  }

  static QueueDefined decode(JournalEvent.QueueDefined wire) {
    return new QueueDefined(WireQueues.fromWire(wire.getQueue()));
  }

  static AgentDefined decode(JournalEvent.AgentDefined wire) {
    return new AgentDefined(WireDefinitions.fromWire(wire.getAgent()));
  }

  static CalendarTurned decode(JournalEvent.CalendarTurned wire) {
    return new CalendarTurned(new CalendarId(wire.getCalendarId()), wire.getOpen());
  }
}
