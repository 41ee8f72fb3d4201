package org.strowger.core.explain;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.Event;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.TeamId;

/**
 * One single change that would have made the router decide otherwise. It can be put to the test:
 * apply {@code changes} to the state that was explained, let the router go on, and the next offer
 * is that of {@code interaction} to {@code toAgent}.
 *
 * @param kind what would have been otherwise
 * @param agent whose state or definition would have been otherwise; null where it is the place in
 *     line or another thing of the interaction alone
 * @param other of which interaction, where it is not the outcome's: what was in the agent's hands
 * @param byMs by how much sooner, where time is what it is about, ms; 0 else
 * @param skill the skill whose level would have been another, or null
 * @param fromLevel its level as it is; 0 = the agent does not have it
 * @param toLevel the least level that would have done
 * @param team the team the agent would have been in, or null
 * @param changes the same as events, in order
 * @param interaction what would have been offered next
 * @param toAgent to whom, first
 */
public record Flip(
    Kind kind,
    @Nullable AgentId agent,
    @Nullable InteractionId other,
    long byMs,
    @Nullable SkillId skill,
    int fromLevel,
    int toLevel,
    @Nullable TeamId team,
    List<Event> changes,
    InteractionId interaction,
    AgentId toAgent) {
  /**
   * What would have been otherwise, from the nearest to the farthest: what time brings by itself,
   * what somebody does, what somebody defines.
   */
  public enum Kind {
    /** The interaction of the outcome had been due so much earlier. */
    DUE_EARLIER(true),
    /** The agent's wrap-up had ended so much sooner. */
    WRAP_UP_ENDED(true),
    COOL_DOWN_ENDED(true),
    /** The agent's decline had been forgotten so much sooner. */
    DECLINE_FORGOTTEN(true),
    /** It had waited for preferred agents alone so much shorter. */
    PREFERENCE_ENDED(true),
    /** It had been freed of thresholds so much sooner. */
    THRESHOLD_LIFTED(true),
    /** The window of the agent's assignment rate had ended so much sooner. */
    RATE_WINDOW_ENDED(true),
    /** The agent had not planned another activity. */
    NEXT_ACTIVITY_WITHDRAWN(false),
    /** What the agent is working on had been over, wrap-up included. */
    WORK_ENDED(false),
    /** The agent had been AVAILABLE. */
    AVAILABLE(false),
    /** The agent had been connected. */
    CONNECTED(false),
    /** The agent had been signed in, and AVAILABLE. */
    SIGNED_IN(false),
    /** The agent had been AWAY. */
    AWAY(false),
    /** The agent's count of the shift had begun anew. */
    SHIFT_COUNT_RESET(false),
    /** The agent had no shift to be outside of. */
    WITHOUT_SHIFT(false),
    LEVEL_HIGHER(false),
    SKILL_ADDED(false),
    TEAM_JOINED(false);

    private final boolean timed;

    Kind(boolean timed) {
      this.timed = timed;
    }

    /** Whether {@link Flip#byMs} says how much it would have taken. */
    public boolean timed() {
      return timed;
    }
  }

  /**
   * The smallest change first: of those that time brings the one that lacks least; then by kind;
   * then the fewest levels; then the lower agent id.
   */
  public static final Comparator<Flip> SMALLEST_FIRST =
      Comparator.<Flip>comparingInt(flip -> flip.kind.timed ? 0 : 1)
          .thenComparingLong(Flip::byMs)
          .thenComparing(Flip::kind)
          .thenComparingInt(flip -> flip.toLevel - flip.fromLevel)
          .thenComparing(Flip::toAgent);

  public Flip {
    changes = List.copyOf(changes);
  }

  /**
   * A change that time would have brought by itself, {@code byMs} later; at once where that is not
   * above 0, its deadline being about to be met.
   */
  static Flip timed(
      Kind kind,
      long byMs,
      @Nullable AgentId agent,
      @Nullable InteractionId other,
      Event change,
      InteractionId interaction,
      AgentId toAgent) {
    return new Flip(
        kind,
        agent,
        other,
        Math.max(0, byMs),
        null,
        0,
        0,
        null,
        List.of(change),
        interaction,
        toAgent);
  }

  /** Something that somebody would have had to do. */
  static Flip done(
      Kind kind,
      AgentId agent,
      @Nullable InteractionId other,
      List<Event> changes,
      InteractionId interaction,
      AgentId toAgent) {
    return new Flip(kind, agent, other, 0, null, 0, 0, null, changes, interaction, toAgent);
  }
}
