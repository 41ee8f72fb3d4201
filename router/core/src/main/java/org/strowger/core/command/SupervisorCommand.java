package org.strowger.core.command;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Check;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SupervisorId;

/**
 * What a supervisor asks for, against the ordinary course of things. Who it was and why is recorded
 * with the effect.
 */
public sealed interface SupervisorCommand extends Command {
  SupervisorId by();

  /** Why, in the supervisor's own words; may be empty. */
  String note();

  /** What it is done with; null where that is an agent or a queue. */
  default @Nullable InteractionId interaction() {
    return null;
  }

  /** Moves a waiting or offered interaction to another queue; its age counts there. */
  record MoveInteraction(SupervisorId by, InteractionId interaction, QueueId queue, String note)
      implements SupervisorCommand {
    public MoveInteraction {
      Check.note(note);
    }

    public MoveInteraction(SupervisorId by, InteractionId interaction, QueueId queue) {
      this(by, interaction, queue, "");
    }
  }

  /** Gives a waiting or offered interaction another priority, in effect at once. */
  record Reprioritise(SupervisorId by, InteractionId interaction, int priority, String note)
      implements SupervisorCommand {
    public Reprioritise {
      Check.priority(priority);
      Check.note(note);
    }

    public Reprioritise(SupervisorId by, InteractionId interaction, int priority) {
      this(by, interaction, priority, "");
    }
  }

  /**
   * Gives a waiting or offered interaction to an agent, whatever the agent's skills and activity.
   *
   * @param beyondCapacity whether the agent gets it also without having room: then it takes none
   */
  record AssignInteraction(
      SupervisorId by,
      InteractionId interaction,
      AgentId agent,
      boolean beyondCapacity,
      String note)
      implements SupervisorCommand {
    public AssignInteraction {
      Check.note(note);
    }
  }

  /**
   * Takes the pending offers of an interaction back; it waits at its old place, and those agents
   * are not asked again for as long as an offer of its queue lasts.
   */
  record RescindOffers(SupervisorId by, InteractionId interaction, String note)
      implements SupervisorCommand {
    public RescindOffers {
      Check.note(note);
    }
  }

  /**
   * Moves whoever waits or is offered in a queue to another, the first in line first, {@link
   * org.strowger.core.model.Limits#DRAINED} at most; their age counts there.
   */
  record DrainQueue(SupervisorId by, QueueId queue, QueueId to, String note)
      implements SupervisorCommand {
    public DrainQueue {
      Check.note(note);
    }
  }

  /** Ends an interaction in whatever phase; an active one still gets its wrap-up. */
  record ForceEnd(SupervisorId by, InteractionId interaction, String note)
      implements SupervisorCommand {
    public ForceEnd {
      Check.note(note);
    }

    public ForceEnd(SupervisorId by, InteractionId interaction) {
      this(by, interaction, "");
    }
  }

  /** Sets an agent's activity. */
  record ForceActivity(SupervisorId by, AgentId agent, Activity activity, String note)
      implements SupervisorCommand {
    public ForceActivity {
      Check.note(note);
    }

    public ForceActivity(SupervisorId by, AgentId agent, Activity activity) {
      this(by, agent, activity, "");
    }
  }

  /** Says to an agent who asks for help that somebody is coming. */
  record AnswerHelp(SupervisorId by, AgentId agent, InteractionId interaction, String note)
      implements SupervisorCommand {
    public AnswerHelp {
      Check.note(note);
    }
  }

  /** Signs an agent out; active interactions go back to their place in line. */
  record ForceSignOut(SupervisorId by, AgentId agent, String note) implements SupervisorCommand {
    public ForceSignOut {
      Check.note(note);
    }

    public ForceSignOut(SupervisorId by, AgentId agent) {
      this(by, agent, "");
    }
  }
}
