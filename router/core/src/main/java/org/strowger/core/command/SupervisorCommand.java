package org.strowger.core.command;

import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Check;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SupervisorId;

/**
 * What a supervisor asks for, against the ordinary course of things; {@code by} is recorded with
 * the effect.
 */
public sealed interface SupervisorCommand extends Command {
  SupervisorId by();

  /** Moves a waiting or offered interaction to another queue; its age counts there. */
  record MoveInteraction(SupervisorId by, InteractionId interaction, QueueId queue)
      implements SupervisorCommand {}

  /** Gives a waiting or offered interaction another priority, in effect at once. */
  record Reprioritise(SupervisorId by, InteractionId interaction, int priority)
      implements SupervisorCommand {
    public Reprioritise {
      Check.priority(priority);
    }
  }

  /** Ends an interaction in whatever phase; an active one still gets its wrap-up. */
  record ForceEnd(SupervisorId by, InteractionId interaction) implements SupervisorCommand {}

  /** Sets an agent's activity. */
  record ForceActivity(SupervisorId by, AgentId agent, Activity activity)
      implements SupervisorCommand {}

  /** Signs an agent out; active interactions go back to their place in line. */
  record ForceSignOut(SupervisorId by, AgentId agent) implements SupervisorCommand {}
}
