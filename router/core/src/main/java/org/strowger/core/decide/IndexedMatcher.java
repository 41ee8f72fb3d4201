package org.strowger.core.decide;

import org.jspecify.annotations.Nullable;
import org.strowger.core.state.Choice;
import org.strowger.core.state.DueLine;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;

/**
 * Looks only where a pair may have come up: before each run no pair was left, so a new one must
 * involve a line or a group on the index's agenda.
 */
public final class IndexedMatcher implements Matcher {
  private final RoutingState state;

  public IndexedMatcher(RoutingState state) {
    this.state = state;
  }

  @Override
  public @Nullable Match next() {
    DueLine first = state.index().firstDue();
    if (first == null) {
      return null;
    }
    Interaction interaction = first.head();
    return new Match(interaction, Choice.agents(state, interaction, first.line()));
  }

  @Override
  public void settled() {
    state.index().clearAgenda();
  }
}
