package org.strowger.core.model;

/** How large one value may be. What the tables may hold is in {@code CoreLimits}. */
public final class Limits {
  /** Characters in an identifier or in a gateway's key. */
  public static final int IDENTIFIER_LENGTH = 128;

  /** Characters in the value of a routing attribute. */
  public static final int ATTRIBUTE_LENGTH = 1_024;

  /** Characters in a decline reason or a supervisor's note. */
  public static final int NOTE_LENGTH = 256;

  /** Routing attributes of one interaction. */
  public static final int ATTRIBUTES = 32;

  /**
   * Skills that one queue may ask for, and skills that one interaction may ask for beside its
   * queue's.
   */
  public static final int REQUIREMENTS = 8;

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

  /** Keys in one reconciliation of a gateway. */
  public static final int RECONCILED_KEYS = 200_000;

  private Limits() {}
}
