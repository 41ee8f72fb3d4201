package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.strowger.core.command.Command;
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
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.Interval;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;

/** Lines by which an administrator defines something, before the first step or at any time. */
final class DefinitionWords {
  private DefinitionWords() {}

  static void speak(Phrases<Function<Sentence, Act>> known) {
    known
        .say("limits", DefinitionWords::limits)
        .say("skill", said -> names(said, "a skill", one -> new DefineSkill(new SkillId(one))))
        .say("team", DefinitionWords::teams)
        .say("project", DefinitionWords::project)
        .say(
            "disposition",
            said ->
                names(said, "a disposition", one -> new DefineDisposition(new DispositionId(one))))
        .say(
            "reason",
            said ->
                names(said, "a reason", one -> new DefineActivityReason(new ActivityReasonId(one))))
        .say("calendar", DefinitionWords::calendar)
        .say("profile", DefinitionWords::profile)
        .say("plan", DefinitionWords::plan)
        .say("queue", DefinitionWords::queue)
        .say("agent", DefinitionWords::agents);
  }

  private static Act limits(Sentence said) {
    LimitsDraft draft = new LimitsDraft();
    Clause.readAll(said, draft.clauses());
    return new Act.Open(draft.made());
  }

  private static Act names(Sentence said, String what, Function<String, Command> definition) {
    List<Command> commands = new ArrayList<>();
    for (String one : said.list(() -> said.word(what))) {
      commands.add(definition.apply(one));
    }
    said.end();
    return Act.Ask.all(commands);
  }

  /** One team, or several alike: {@code team day, night: leaders lea; supervisors ute}. */
  private static Act teams(Sentence said) {
    List<String> names = said.list(() -> said.word("a team"));
    TeamDraft draft = new TeamDraft();
    Clause.readAll(said, draft.clauses());
    List<Command> commands = new ArrayList<>();
    for (String one : names) {
      commands.add(new DefineTeam(draft.made(new TeamId(one))));
    }
    return Act.Ask.all(commands);
  }

  private static Act project(Sentence said) {
    ProjectId id = new ProjectId(said.word("a project"));
    ProjectDraft draft = new ProjectDraft();
    Clause.readAll(said, draft.clauses());
    return Act.Ask.one(new DefineProject(draft.made(id)));
  }

  /** {@code calendar hours: open 0:00 to 8:00:00; open 10:00:00 to 12:00:00}. */
  private static Act calendar(Sentence said) {
    CalendarId id = new CalendarId(said.word("a calendar"));
    List<Interval> open = new ArrayList<>();
    Clause.readAll(said, spans(open));
    return Act.Ask.one(new DefineCalendar(new Calendar(id, open)));
  }

  static Phrases<Clause> spans(List<Interval> open) {
    return new Phrases<Clause>()
        .say(
            "open",
            said -> {
              long fromMs = said.timeMs("when it opens");
              said.expect("to");
              open.add(new Interval(fromMs, said.timeMs("when it closes")));
            });
  }

  private static Act profile(Sentence said) {
    CapacityProfileId id = new CapacityProfileId(said.word("a profile"));
    ProfileDraft draft = new ProfileDraft();
    Clause.readAll(said, draft.clauses());
    return Act.Ask.one(new DefineCapacityProfile(draft.made(id)));
  }

  private static Act plan(Sentence said) {
    PlanId id = new PlanId(said.word("a plan"));
    PlanDraft draft = new PlanDraft();
    Clause.readAll(said, draft.clauses());
    return Act.Ask.one(new DefinePlan(draft.made(id)));
  }

  private static Act queue(Sentence said) {
    QueueId id = new QueueId(said.word("a queue"));
    QueueDraft draft = new QueueDraft();
    Clause.readAll(said, draft.clauses());
    return Act.Ask.one(new DefineQueue(draft.made(id)));
  }

  /** One agent, or several alike: {@code agent ana, ben: can billing}. */
  private static Act agents(Sentence said) {
    List<String> names = said.list(() -> said.word("an agent"));
    AgentDraft draft = new AgentDraft();
    Clause.readAll(said, draft.clauses());
    List<Command> commands = new ArrayList<>();
    for (String one : names) {
      commands.add(new DefineAgent(draft.made(new AgentId(one))));
    }
    return Act.Ask.all(commands);
  }
}
