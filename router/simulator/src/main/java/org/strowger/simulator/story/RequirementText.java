package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.strowger.core.model.AnyOf;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.TeamId;

/** Tells in a story's words what an interaction asks for. */
final class RequirementText {
  private RequirementText() {}

  /** As what follows another thing told; empty for one that asks for nothing. */
  static String of(Requirements requirements) {
    List<String> parts = new ArrayList<>();
    if (!requirements.all().isEmpty()) {
      parts.add("needs " + skills(requirements.all()));
    }
    for (AnyOf group : requirements.any()) {
      parts.add("needs one of " + skills(group.of()));
    }
    if (!requirements.not().isEmpty()) {
      parts.add("is not for " + skills(requirements.not()));
    }
    if (!requirements.teams().isEmpty()) {
      parts.add(
          "is for team "
              + requirements.teams().stream().map(TeamId::value).collect(Collectors.joining(", ")));
    }
    return parts.stream().map(one -> "; " + one).collect(Collectors.joining());
  }

  private static String skills(List<Requirement> skills) {
    return skills.stream()
        .map(one -> one.levelMin() == 1 ? one.skill().value() : one.skill() + ">=" + one.levelMin())
        .collect(Collectors.joining(", "));
  }
}
