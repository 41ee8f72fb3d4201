package org.strowger.core.explain;

/**
 * What can stand between an agent and an interaction that waits: a closed list, in the order in
 * which it is looked at. The first that holds is told.
 */
public enum Rule {
  /** The queue has the distribution PULL: agents take its work themselves. */
  QUEUE_PULLED,
  /** None of the agent's capacity profiles lets them have anything of this channel. */
  CHANNEL_NOT_SERVED,
  /** A skill asked for is not there at all. */
  SKILL_MISSING,
  /** The skill is there, at too low a level. */
  LEVEL_TOO_LOW,
  /** The agent has a skill that who serves this must not have. */
  SKILL_EXCLUDED,
  /** The agent is in none of the teams asked for. */
  TEAM_MISSING,
  /** The arrival named the agent as one who must not get it. */
  EXCLUDED,
  /** The agent declined or missed it of late. */
  DECLINED,
  /** It waits for agents it prefers, and for them alone. */
  WAITS_FOR_PREFERRED,
  NOT_SIGNED_IN,
  CONNECTION_LOST,
  /** The agent's activity is not AVAILABLE. */
  NOT_AVAILABLE,
  /** The agent does something else once the work in hand is done. */
  NEXT_ACTIVITY,
  COOLING_DOWN,
  OFF_SHIFT,
  ASSIGNMENT_RATE,
  SHIFT_LIMIT,
  /** No capacity is left, by a wrap-up. */
  IN_WRAP_UP,
  /** No capacity is left, by an offer that is pending. */
  OFFER_PENDING,
  /** No capacity is left, by what is active. */
  NO_CAPACITY,
  /** Something of another channel is in hand that must not be interrupted by this one. */
  CHANNEL_BLOCKED,
  /** A threshold keeps the agent free for other work. */
  KEPT_FREE,
  /** The agent could be offered it, and another interaction goes before it. */
  OTHER_AHEAD
}
