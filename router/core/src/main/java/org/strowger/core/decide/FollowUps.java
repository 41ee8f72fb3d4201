package org.strowger.core.decide;

import org.strowger.core.model.Activity;
import org.strowger.core.model.Cause;
import org.strowger.core.state.Agent;
import org.strowger.core.state.RoutingState;

/** What follows by itself once a command or deadline has taken effect. */
public final class FollowUps {
  private final RoutingState state;
  private final Endings endings;
  private final Exits exits;

  public FollowUps(RoutingState state) {
    this.state = state;
    this.endings = new Endings(state);
    this.exits = new Exits(state, endings);
  }

  /** Agents whose work is done begin what they had planned next. */
  public void beginNextActivities(Emitter out) {
    for (Agent agent = state.nextResting(); agent != null; agent = state.nextResting()) {
      if (agent.nextActivity() == Activity.OFFLINE) {
        endings.signOut(agent, Cause.NEXT_ACTIVITY, null, out);
      } else {
        endings.changeActivity(
            agent, Activity.AWAY, agent.nextReason(), Cause.NEXT_ACTIVITY, null, out);
      }
    }
  }

  /** Who waits where no staff is left leaves; says whether anybody did. */
  public boolean leaveEmptyQueues(Emitter out) {
    return exits.leaveEmpty(out);
  }
}
