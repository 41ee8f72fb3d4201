package org.strowger.core;

import java.util.LinkedHashMap;
import java.util.List;
import org.strowger.core.decide.Matcher.Match;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Phase;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;

/**
 * Pairs that a shadow's matcher has found and is not to find again: what the candidate would have
 * sent already, though live it waits. Both stay out of the matcher's sight until the live router
 * does something with one of them, so that the next question is about the others.
 */
final class SetAside {
  private final RoutingState state;
  private final LinkedHashMap<InteractionId, Match> matches = new LinkedHashMap<>();

  SetAside(RoutingState state) {
    this.state = state;
  }

  void add(Match match) {
    matches.put(match.interaction().id(), match);
    state.index().setAside(match.interaction());
    match.agents().forEach(state.index()::setAside);
  }

  /** Puts back every pair of which {@code interaction} or one of {@code agents} is a part. */
  void putBack(Interaction interaction, List<Agent> agents) {
    for (Match match : List.copyOf(matches.values())) {
      if (match.interaction() == interaction || sharesAgents(match, agents)) {
        putBack(match);
      }
    }
  }

  /** Puts back every pair that something has happened to. */
  void putBackTouched() {
    for (Match match : List.copyOf(matches.values())) {
      if (!isUntouched(match)) {
        putBack(match);
      }
    }
  }

  void putBack(Match match) {
    matches.remove(match.interaction().id());
    Interaction interaction = match.interaction();
    if (state.interaction(interaction.id()) == interaction) {
      state.index().putBack(interaction);
    }
    match.agents().forEach(state.index()::putBack);
  }

  private boolean isUntouched(Match match) {
    return match.interaction().phase() == Phase.WAITING
        && match.interaction().line() == null
        && match.agents().stream().allMatch(state.index()::isAside);
  }

  static boolean sharesAgents(Match match, List<Agent> agents) {
    return match.agents().stream().anyMatch(agents::contains);
  }
}
