package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;

/** An agent, or several alike, as they are being said. */
final class AgentDraft {
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.(\\d))?%");

  private final List<Proficiency> proficiencies = new ArrayList<>();
  private final List<CapacityProfileId> profiles = new ArrayList<>();
  private final List<ChannelLimit> exceptions = new ArrayList<>();
  private final List<TeamId> teams = new ArrayList<>();
  private @Nullable CalendarId shift;
  private int position;
  private int idleTargetPermille;
  private boolean autoAccept;
  private Activity onDisconnect = Activity.OFFLINE;

  Phrases<Clause> clauses() {
    return new Phrases<Clause>()
        .say("can", said -> proficiencies.addAll(said.list(() -> proficiency(said))))
        .say("profile", said -> profiles.addAll(said.list(() -> profile(said))))
        .say("except", said -> exceptions.add(ProfileDraft.limit(said)))
        .say("team", said -> teams.addAll(said.list(() -> new TeamId(said.word("a team")))))
        .say("shift", said -> shift = new CalendarId(said.word("a calendar")))
        .say("position", said -> position = said.number("a position"))
        .say("idle share", said -> idleTargetPermille = permille(said))
        .say("accepts at once", _ -> autoAccept = true)
        .say("when lost", said -> onDisconnect = OfferDraft.ACTIVITIES.read(said));
  }

  AgentDefinition made(AgentId id) {
    return new AgentDefinition(
        id,
        new Proficiencies(proficiencies),
        profiles.isEmpty() ? List.of(ProfileDraft.ONE_AT_A_TIME.id()) : profiles,
        exceptions,
        teams,
        shift,
        position,
        idleTargetPermille,
        autoAccept,
        onDisconnect);
  }

  /** {@code german 3}; a skill without a level is had at the highest. */
  private static Proficiency proficiency(Sentence said) {
    SkillId skill = new SkillId(said.word("a skill"));
    return new Proficiency(skill, said.numberOr(Limits.LEVEL_MAX));
  }

  private static CapacityProfileId profile(Sentence said) {
    return new CapacityProfileId(said.word("a profile"));
  }

  /** {@code 20%} or {@code 12.5%}, in parts per thousand. */
  static int permille(Sentence said) {
    String word = said.word("a percentage");
    Matcher percent = PERCENT.matcher(word);
    if (!percent.matches()) {
      throw new StoryFault("a percentage is '" + word + "': write for example 20%");
    }
    String tenth = percent.group(2);
    return Integer.parseInt(percent.group(1)) * 10 + (tenth == null ? 0 : Integer.parseInt(tenth));
  }
}
