package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.model.Channel;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Candidate;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Service;

/**
 * All agents, each under the first rule between them and one who waits, in the order in which they
 * were defined; who has none in the way is left, by rank. Looks at every agent once, which is what
 * an explanation costs, so particulars are told only of those who are asked about.
 */
final class Sieve {
  private final Obstacles obstacles;
  private final Fits fits;
  private final WaitCauses causes;
  private final EnumMap<Rule, List<Agent>> barred = new EnumMap<>(Rule.class);
  private final List<Candidate> left = new ArrayList<>();

  Sieve(Situation situation) {
    this.obstacles = new Obstacles(situation.interaction(), situation.line(), situation.next());
    this.fits = new Fits(situation.state(), situation.line());
    this.causes = WaitCauses.unlooked(situation.state(), situation.line());
    Channel channel = situation.interaction().channel();
    for (Agent agent : situation.state().agents()) {
      sort(agent, channel);
    }
    left.sort(Candidate.bestFirst(situation.interaction()));
    left.removeIf(this::isBehind);
  }

  private void sort(Agent agent, Channel channel) {
    Fit fit = fits.of(agent);
    Service service = fit.service();
    Rule unready = service == null ? null : Unready.rule(agent, channel);
    causes.look(agent, fit, unready);
    Rule rule = obstacles.rule(agent, fit, unready);
    if (rule != null) {
      bar(rule, agent);
    } else if (service != null) {
      left.add(new Candidate(agent, service));
    }
  }

  /** Whoever could be offered it, and gets another first: those by rank, too. */
  private boolean isBehind(Candidate one) {
    boolean behind = obstacles.isBehind(one.agent());
    if (behind) {
      bar(Rule.OTHER_AHEAD, one.agent());
    }
    return behind;
  }

  private void bar(Rule rule, Agent agent) {
    barred.computeIfAbsent(rule, _ -> new ArrayList<>()).add(agent);
  }

  /** Who could be offered it, the best first. */
  List<Candidate> left() {
    return Collections.unmodifiableList(left);
  }

  /** For whom {@code rule} is the first in the way. */
  List<Agent> barred(Rule rule) {
    return barred.getOrDefault(rule, List.of());
  }

  /** How many each rule has removed. */
  Map<Rule, Integer> counts() {
    EnumMap<Rule, Integer> counts = new EnumMap<>(Rule.class);
    barred.forEach((rule, agents) -> counts.put(rule, agents.size()));
    return counts;
  }

  /** The rule with its particulars, of one whom it has removed. */
  Obstacle obstacle(Rule rule, Agent agent) {
    return obstacles.tell(rule, agent, fits.of(agent));
  }

  /** What the wait is charged to, with so many before it in its line. */
  WaitCause cause(Interaction interaction, int ahead) {
    return causes.of(interaction, ahead);
  }
}
