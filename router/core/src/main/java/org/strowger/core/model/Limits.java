package org.strowger.core.model;

/** How large one value may be. What the tables may hold is in {@code CoreLimits}. */
public final class Limits {
  /** Characters in an identifier or in a gateway's key. */
  public static final int IDENTIFIER_LENGTH = 128;

  /** Characters in the value of a routing attribute. */
  public static final int ATTRIBUTE_LENGTH = 1_024;

  /**
   * Characters in a decline reason, a supervisor's note, a note to a colleague, or a call for help.
   */
  public static final int NOTE_LENGTH = 256;

  /** Routing attributes of one interaction. */
  public static final int ATTRIBUTES = 32;

  /**
   * Skills that one queue may ask for, and skills that one interaction may ask for beside its
   * queue's.
   */
  public static final int REQUIREMENTS = 8;

  /** Groups of alternatives that one queue or one interaction may ask for. */
  public static final int ANY_OF = 4;

  /** Teams of one agent, and teams that one queue, interaction or plan step may name. */
  public static final int TEAMS = 8;

  /** Leaders of one team, and supervisors of one team. */
  public static final int LEADERS = 8;

  /** Interactions through which one customer may be handed on. */
  public static final int SEGMENTS = 100;

  /** Consultations about one interaction at once. */
  public static final int CONSULTATIONS = 5;

  /** Characters in an address outside the house. */
  public static final int ADDRESS_LENGTH = 256;

  /** Attempts to call one customer back. */
  public static final int CALLBACK_ATTEMPTS = 20;

  /** Interactions that one command may drain out of a queue. */
  public static final int DRAINED = 1_000;

  /** Capacity profiles of one agent. */
  public static final int PROFILES = 4;

  /** Agents that one interaction may prefer. */
  public static final int PREFERRED_AGENTS = 8;

  /** Agents that one interaction may exclude. */
  public static final int EXCLUDED_AGENTS = 8;

  /** Agents whose declining one interaction remembers; the oldest is forgotten first. */
  public static final int DECLINES_REMEMBERED = 16;

  /** Declined or missed offers after which a queue may try something else. */
  public static final int FAILURES_MAX = 100;

  /** Agents that one interaction may be offered to at once. */
  public static final int PARALLEL_OFFERS = 50;

  /** Queues whose agents one plan step may add. */
  public static final int PLAN_QUEUES = 4;

  /** Queues that one queue may share its arrivals among. */
  public static final int SHARES = 16;

  /** How often rules may move one interaction from queue to queue; then it stays where it is. */
  public static final int MOVES = 16;

  /** Exits in a row that one arrival may take before it is rejected. */
  public static final int EXITS = 4;

  /** Admission thresholds of one queue. */
  public static final int THRESHOLDS = 4;

  /** Agents that one threshold may keep free. */
  public static final int RESERVE_MAX = 100_000;

  /** Spans of one calendar. */
  public static final int INTERVALS = 1_000;

  /** Places in the fixed order of agents. */
  public static final int POSITION_MAX = 1_000_000;

  /** Interactions that one agent may be given in one shift or window. */
  public static final int SHIFT_MAX = 100_000;

  /** Skills of one agent. */
  public static final int PROFICIENCIES = 64;

  /** Steps of one routing plan. */
  public static final int PLAN_STEPS = 16;

  /** Skill levels run from 1 (beginner) to this (expert). */
  public static final int LEVEL_MAX = 10;

  /** Priorities run from 0 (ordinary) to this. */
  public static final int PRIORITY_MAX = 10;

  /** Interactions that one agent may hold at once, over all channels. */
  public static final int CAPACITY_MAX = 100;

  /** The longest span taken for any duration: 30 days, in milliseconds. */
  public static final long SPAN_MAX_MS = 30L * 24 * 60 * 60 * 1_000;

  /** Until when a gateway may confirm that a microphone is muted or open, in milliseconds. */
  public static final long MUTE_CONFIRMED_MS = 5_000;

  /** How long an agent's call for help stands, in milliseconds. */
  public static final long HELP_MS = 30 * 60 * 1_000;

  /** Keys in one reconciliation of a gateway. */
  public static final int RECONCILED_KEYS = 200_000;

  private Limits() {}
}
