package org.strowger.core;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Divergence.Kind;
import org.strowger.core.decide.Matcher.Match;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.WaitingLine;

/** Says why a candidate would have decided otherwise; stateless. */
final class DivergenceWords {
  private DivergenceWords() {}

  /** One sentence, by the figures of the candidate, while the two have not been followed yet. */
  static String reason(
      Kind kind, @Nullable Interaction offered, List<Agent> agents, @Nullable Match match) {
    return switch (kind) {
      case OTHER_INTERACTION -> other(there(offered), agents.getFirst(), there(match));
      case OTHER_AGENT -> otherAgent(there(offered), agents, there(match).agents());
      case HELD_BACK ->
          "its thresholds keep " + names(agents) + " free from " + subject(there(offered));
      case OFFERED_EARLIER ->
          "no threshold of its own keeps "
              + names(there(match).agents())
              + " free from "
              + subject(there(match).interaction());
    };
  }

  private static String other(Interaction offered, Agent agent, Match match) {
    Interaction instead = match.interaction();
    WaitingLine line = lineOf(offered);
    if (!line.canBeOfferedTo(agent)) {
      return "its thresholds keep " + agent.id() + " free from " + subject(offered);
    }
    Agent best = match.agents().getFirst();
    long laterMs = countsAsDueMs(offered, agent) - countsAsDueMs(instead, best);
    return laterMs == 0
        ? subject(instead) + " counts as due at the same time and came first"
        : subject(instead) + " counts as due " + laterMs + " ms before " + subject(offered);
  }

  private static String otherAgent(Interaction offered, List<Agent> agents, List<Agent> instead) {
    if (agents.size() != instead.size()) {
      return "it asks " + names(instead) + " at once, not " + names(agents);
    }
    Agent agent = agents.getFirst();
    Agent other = instead.getFirst();
    WaitingLine line = lineOf(offered);
    if (!line.canBeOfferedTo(agent)) {
      return "its thresholds keep " + agent.id() + " free from " + subject(offered);
    }
    long lessMs = line.penaltyMs(agent) - line.penaltyMs(other);
    return lessMs == 0
        ? names(instead) + " comes first by " + offered.queue().definition().choice().order()
        : other.id() + " costs " + lessMs + " ms less penalty than " + agent.id();
  }

  /** As the matcher reckons: place in line, less the pressure of the line, and the penalty. */
  private static long countsAsDueMs(Interaction interaction, Agent agent) {
    WaitingLine line = lineOf(interaction);
    Interaction head = there(line.head());
    return interaction.dueMs() - (head.dueMs() - line.dueMs()) + line.penaltyMs(agent);
  }

  private static WaitingLine lineOf(Interaction interaction) {
    return there(interaction.line());
  }

  private static String subject(Interaction interaction) {
    return "interaction " + interaction.id() + " of queue " + interaction.queue().definition().id();
  }

  private static String names(List<Agent> agents) {
    return String.join(", ", agents.stream().map(agent -> agent.id().toString()).toList());
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
