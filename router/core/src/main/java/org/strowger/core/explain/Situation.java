package org.strowger.core.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.state.Agent;
import org.strowger.core.state.Candidate;
import org.strowger.core.state.Choice;
import org.strowger.core.state.DueLine;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.Prospect;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.Service;
import org.strowger.core.state.WaitingLine;

/**
 * One who waits, and what the router would do next as things stand: nothing, once it has settled;
 * something, in the moment before a decision.
 *
 * @param next what the matcher takes next; null if no pair is there
 */
record Situation(
    RoutingState state,
    Interaction interaction,
    WaitingLine line,
    Backlog backlog,
    @Nullable DueLine next) {
  static Situation of(RoutingState state, Interaction interaction, WaitingLine line) {
    return new Situation(state, interaction, line, new Backlog(state), state.index().firstDue());
  }

  boolean isHead() {
    return line.head() == interaction;
  }

  /** Whether the matcher takes this one next. */
  boolean isNext() {
    return isHead() && next != null && next.line() == line;
  }

  /** Who of the ready would be offered it, the best first; as many as at once. */
  List<Agent> chosen() {
    return Choice.agents(state, interaction, line);
  }

  /**
   * Whether the next offer would be this interaction to this agent, were the agent so: it is the
   * head of its line, no other line goes before it then, and nobody who is ready is better. False
   * also where too much has been looked at to say.
   */
  boolean wouldGoTo(Prospect prospect) {
    Service service = isHead() ? prospect.serviceOf(line) : null;
    if (service == null
        || backlog.isExhausted()
        || !prospect.isLetGo(line)
        || !backlog.isPrivate(prospect)) {
      return false;
    }
    DueLine theirs = backlog.firstFor(prospect);
    if (theirs == null) {
      return false;
    }
    boolean first =
        theirs.line() == line
            ? next == null || next.line() == line || theirs.isBefore(next)
            : isNext() && next != null && next.isBefore(theirs);
    return first && beatsTheReady(new Candidate(prospect.agent(), service));
  }

  /** By preference, penalty or level: what else agents are ranked by is not known beforehand. */
  private boolean beatsTheReady(Candidate newcomer) {
    for (Agent ready : chosen()) {
      Service service = line.serviceBy(ready);
      if (ready != newcomer.agent()
          && service != null
          && !newcomer.isBetterWhateverTheRank(new Candidate(ready, service), interaction)) {
        return false;
      }
    }
    return true;
  }
}
