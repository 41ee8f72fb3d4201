package org.strowger.server.edge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
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
import org.strowger.core.event.Event;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.DefinitionChange;
import org.strowger.proto.v1.ListChangesRequest;
import org.strowger.proto.v1.ListChangesResponse;
import org.strowger.server.journal.JournalCursor;
import org.strowger.server.journal.JournalReader;
import org.strowger.server.wire.WireConfiguration;

/**
 * One look at what was made of a definition, from the newest entry back. A journal is read forwards
 * only, so it is done stretch by stretch, each nearer to its beginning than the one before.
 *
 * @param name kind and id, as {@link Expectations#name} gives them
 * @param most changes that are wanted
 * @param beforeSequence what comes from here on is not looked at
 */
record PastDefinitions(String name, int most, long beforeSequence) {
  /** How many changes one answer may hold. */
  static final int MOST = 100;

  private static final int MOST_DEFAULT = 20;

  /** Entries that one look goes through, so that a rare change does not hold up those who wait. */
  private static final long LOOK_MAX = 1_000_000;

  /** Entries in one stretch: a page of changes of late is found in the first. */
  private static final long STRETCH = 20_000;

  /** Throws {@link InvalidValue} where it can't be looked for. */
  static PastDefinitions of(ListChangesRequest request) {
    Definition definition = request.getDefinition();
    if (definition.getDefinitionCase() == Definition.DefinitionCase.DEFINITION_NOT_SET) {
      throw new InvalidValue("definition", "is missing: set its kind, and its id in it");
    }
    String name = Expectations.name(definition);
    if (name.endsWith(" ")) {
      throw new InvalidValue("definition", "has no id: say which " + name.strip() + " is meant");
    }
    int most = request.getMost();
    if (most < 0 || most > MOST) {
      throw new InvalidValue("most", "is " + most + ": 1 to " + MOST + ", or 0 = " + MOST_DEFAULT);
    }
    // Unsigned on the wire; what is too large for us is beyond the newest entry.
    long before = request.getBeforeSequence();
    return new PastDefinitions(
        name, most == 0 ? MOST_DEFAULT : most, before <= 0 ? Long.MAX_VALUE : before);
  }

  /** Looks up to {@code head}, the newest entry that may be shown, or until {@code closing}. */
  ListChangesResponse look(
      JournalReader journal, long head, Authors authors, BooleanSupplier closing) {
    ListChangesResponse.Builder answer = ListChangesResponse.newBuilder();
    long first = journal.firstSequence();
    long to = Math.min(beforeSequence, head + 1);
    long end = Math.max(first, to - LOOK_MAX);
    while (to > end && answer.getChangesCount() < most && !closing.getAsBoolean()) {
      to = stretch(journal, Math.max(end, to - STRETCH), to, authors, answer);
    }
    return answer.setFromSequence(to).setHasMore(to > first).build();
  }

  /** Adds what is found there; returns from where on everything has been looked at. */
  private long stretch(
      JournalReader journal,
      long from,
      long to,
      Authors authors,
      ListChangesResponse.Builder answer) {
    int wanted = most - answer.getChangesCount();
    Deque<DefinitionChange> found = new ArrayDeque<>();
    boolean isCut = false;
    try (JournalCursor cursor = journal.cursor(from)) {
      for (Decided entry = cursor.nextDecided();
          entry != null && entry.sequence() < to;
          entry = cursor.nextDecided()) {
        if (entry.sequence() == from) {
          answer.setFromTimeMs(entry.timeMs());
        }
        for (Event event : entry.events()) {
          Definition made = event instanceof ConfigurationEvent one ? madeBy(one) : null;
          if (made != null && Expectations.name(made).equals(name)) {
            found.addLast(change(entry, made, authors));
          }
        }
        while (found.size() > wanted) {
          found.removeFirst();
          isCut = true;
        }
      }
    }
    for (Iterator<DefinitionChange> it = found.descendingIterator(); it.hasNext(); ) {
      answer.addChanges(it.next());
    }
    if (!isCut) {
      return from;
    }
    answer.setFromTimeMs(found.getFirst().getTimeMs());
    return found.getFirst().getSequence();
  }

  private static DefinitionChange change(Decided entry, Definition made, Authors authors) {
    return DefinitionChange.newBuilder()
        .setSequence(entry.sequence())
        .setTimeMs(entry.timeMs())
        .setAdministratorId(authors.of(entry.sequence()))
        .setDefinition(made)
        .build();
  }

  private static @Nullable Definition madeBy(ConfigurationEvent event) {
    ConfigurationCommand same =
        switch (event) {
          case SkillDefined(var skill) -> new DefineSkill(skill);
          case DispositionDefined(var disposition) -> new DefineDisposition(disposition);
          case ActivityReasonDefined(var reason) -> new DefineActivityReason(reason);
          case CalendarDefined(var calendar) -> new DefineCalendar(calendar);
          case TeamDefined(var team) -> new DefineTeam(team);
          case ProjectDefined(var project) -> new DefineProject(project);
          case CapacityProfileDefined(var profile) -> new DefineCapacityProfile(profile);
          case PlanDefined(var plan) -> new DefinePlan(plan);
          case QueueDefined(var queue) -> new DefineQueue(queue);
          case AgentDefined(var agent) -> new DefineAgent(agent);
          case CalendarTurned _ -> null;
        };
    return same == null ? null : WireConfiguration.toWire(same);
  }
}
