package org.strowger.core.explain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.InteractionId;

/**
 * Explanations in plain English, one sentence each, of the same facts as the data. Stateless, for
 * any thread.
 */
public final class Words {
  /** Ids as numbers, spans in ms, moments in epoch ms. */
  public static final Words PLAIN = new Words(new PlainNotation());

  private final Notation notation;

  public Words(Notation notation) {
    this.notation = notation;
  }

  // ---- an interaction

  /** What holds for the interaction as a whole. */
  public String of(InteractionExplanation why) {
    String subject = "interaction " + name(why.interaction()) + " of queue " + why.queue();
    return switch (why.phase()) {
      case WAITING -> subject + waiting(why);
      case OFFERED -> subject + " is offered to " + joined(why.offeredTo());
      case ACTIVE -> subject + " is with " + why.agent();
      case WRAP_UP -> subject + " is over; " + why.agent() + " is in wrap-up";
      case PARKED ->
          subject
              + (why.agent() == null
                  ? " is scheduled for later"
                  : " sleeps; it was with " + why.agent());
    };
  }

  private String waiting(InteractionExplanation why) {
    if (!why.offeredTo().isEmpty()) {
      return " goes to "
          + joined(why.offeredTo())
          + (why.left() == 1
              ? ", who alone could be offered it"
              : ", the best of " + why.left() + " who could be offered it");
    }
    String place =
        why.ahead() == 0
            ? " waits, first in its line"
            : " waits with " + why.ahead() + " ahead of it in its line";
    String left = why.left() == 0 ? "" : "; " + why.left() + " could be offered it";
    return place + cause(why.cause()) + left + counts(why.byRule());
  }

  private static String cause(@Nullable WaitCause cause) {
    return cause == null ? "" : ": " + of(cause);
  }

  /** What keeps it waiting. */
  public static String of(WaitCause cause) {
    return switch (cause) {
      case OFFERED -> "an offer is pending";
      case NOT_TAKEN -> "agents take the work of its queue themselves, and nobody has";
      case CLOSED_HOURS -> "its queue is closed";
      case SKILL_MISSING -> "nobody who is defined could serve it";
      case NO_ONE_STAFFED -> "nobody who could serve it is at work";
      case RESERVED -> "who is free is kept for others";
      case DECLINED_OR_MISSED -> "who is free has declined or missed an offer";
      case WRAP_UP -> "somebody is in wrap-up";
      case OVERTAKEN -> "all are at work, one of them on somebody who came later";
      case AT_CAPACITY -> "all are at work on others";
    };
  }

  private static String counts(Map<Rule, Integer> byRule) {
    StringBuilder words = new StringBuilder();
    byRule.forEach((rule, count) ->
        words
            .append(words.isEmpty() ? " (agents: " : ", ")
            .append(count)
            .append(' ')
            .append(of(rule)));
    return words.isEmpty() ? "" : words.append(')').toString();
  }

  /** A rule in a few words, as what holds for an agent. */
  public static String of(Rule rule) {
    return switch (rule) {
      case QUEUE_PULLED -> "who must take it themselves";
      case CHANNEL_NOT_SERVED -> "without the channel";
      case SKILL_MISSING -> "without the skill";
      case LEVEL_TOO_LOW -> "below the level";
      case SKILL_EXCLUDED -> "with an excluded skill";
      case TEAM_MISSING -> "of another team";
      case EXCLUDED -> "excluded";
      case DECLINED -> "who declined or missed it";
      case WAITS_FOR_PREFERRED -> "not preferred";
      case NOT_SIGNED_IN -> "not signed in";
      case CONNECTION_LOST -> "disconnected";
      case NOT_AVAILABLE -> "away";
      case NEXT_ACTIVITY -> "about to do something else";
      case COOLING_DOWN -> "cooling down";
      case OFF_SHIFT -> "off shift";
      case ASSIGNMENT_RATE -> "at the assignment rate";
      case SHIFT_LIMIT -> "at the shift limit";
      case IN_WRAP_UP -> "in wrap-up";
      case OFFER_PENDING -> "with an offer pending";
      case NO_CAPACITY -> "at capacity";
      case CHANNEL_BLOCKED -> "with work that must not be interrupted";
      case KEPT_FREE -> "kept free";
      case OTHER_AHEAD -> "for whom another is ahead";
    };
  }

  // ---- an agent

  /** Why not this agent, or how the agent stands. */
  public String of(AgentVerdict verdict, long timeMs) {
    Obstacle obstacle = verdict.obstacle();
    Terms terms = verdict.terms();
    if (obstacle != null) {
      return verdict.agent() + ": " + of(obstacle, timeMs);
    }
    return terms == null ? verdict.agent() + ": could be offered it" : verdict.agent() + of(terms);
  }

  private String of(Terms terms) {
    return ": number "
        + terms.rank()
        + " of those left"
        + (terms.preferred() == 0 ? "" : ", preferred as number " + terms.preferred())
        + (terms.penaltyMs() == 0 ? "" : ", at a penalty of " + span(terms.penaltyMs()))
        + ", "
        + orderKey(terms.order(), terms.orderKey());
  }

  private String orderKey(AgentOrder order, long key) {
    return switch (order) {
      case LEAST_LOADED -> key + " units in hand";
      case LONGEST_IDLE -> "idle since " + notation.moment(key);
      case LEAST_OCCUPIED -> key + " permille occupied";
      case MOST_SKILLED -> "level " + key;
      case FASTEST -> "mean handling " + span(key);
      case ROUND_ROBIN -> key == 0 ? "never offered anything" : "last offer " + key;
      case FIXED_ORDER -> "place " + key;
      case IDLENESS_RATIO -> key + " permille idle above target";
      case RANDOM -> "lot " + key;
    };
  }

  /** Why one line is not offered to the agent; {@code verdict} of {@code timeMs}, epoch ms. */
  public String of(LineVerdict verdict, long timeMs) {
    Obstacle obstacle = verdict.obstacle();
    return "interaction "
        + name(verdict.interaction())
        + " of queue "
        + verdict.queue()
        + (verdict.waiting() == 1 ? "" : " and " + (verdict.waiting() - 1) + " behind it")
        + (verdict.place() == 0 ? "" : ", number " + verdict.place() + " for this agent")
        + ": "
        + (obstacle == null ? "could be offered now" : of(obstacle, timeMs));
  }

  /** What holds for the agent as a whole. */
  public String of(AgentExplanation why) {
    String waiting =
        (why.waiting() == 1 ? "1 waits in " : why.waiting() + " wait in ")
            + (why.lines() == 1 ? "1 line; " : why.lines() + " lines; ");
    return why.next() == null
        ? waiting + "none of them is for " + why.agent()
        : waiting + why.agent() + " would be offered interaction " + name(why.next()) + " first";
  }

  // ---- an obstacle

  /** The rule with its particulars, at {@code timeMs}, epoch ms. */
  public String of(Obstacle obstacle, long timeMs) {
    return switch (obstacle) {
      case Obstacle.QueuePulled _ -> "agents take the work of this queue themselves";
      case Obstacle.ChannelNotServed(var channel) -> "serves no " + channel;
      case Obstacle.SkillMissing(var oneOf) ->
          "has no " + joined(oneOf.stream().map(one -> one.skill()).toList());
      case Obstacle.LevelTooLow(var needed, var level) ->
          "has level " + level + " in " + needed.skill() + ", needed is " + needed.levelMin();
      case Obstacle.SkillExcluded(var excluded) -> "has " + excluded + ", which is excluded";
      case Obstacle.TeamMissing(var oneOf) -> "is not in team " + joined(oneOf);
      case Obstacle.Excluded _ -> "was excluded on arrival";
      case Obstacle.Declined(var untilMs) ->
          "declined or missed it, and is asked again" + in(untilMs, timeMs);
      case Obstacle.WaitsForPreferred(var preferred, var untilMs) ->
          "it waits for " + joined(preferred) + " alone" + forMs(untilMs, timeMs);
      case Obstacle.NotSignedIn _ -> "is not signed in";
      case Obstacle.ConnectionLost(var untilMs) ->
          "has lost the connection, and may come back" + forMs(untilMs, timeMs);
      case Obstacle.NotAvailable(var activity, var reason) ->
          "is " + activity + (reason == null ? "" : " (" + reason + ")");
      case Obstacle.NextActivity(var activity) -> "will be " + activity + " after the work in hand";
      case Obstacle.CoolingDown(var untilMs) -> "is cooling down" + forMs(untilMs, timeMs);
      case Obstacle.OffShift(var shift, var untilMs) ->
          "is outside the shift "
              + shift
              + (untilMs == 0 ? "" : ", which begins" + in(untilMs, timeMs));
      case Obstacle.AssignmentRate(var max, var perMs, var untilMs) ->
          "has had " + max + " within " + span(perMs) + until(untilMs, timeMs);
      case Obstacle.ShiftLimit(var channel, var accepted) ->
          "has had " + accepted + " of " + channel + " in this shift";
      case Obstacle.InWrapUp(var profile, var interaction, var untilMs) ->
          "is in wrap-up of " + name(interaction) + full(profile) + until(untilMs, timeMs);
      case Obstacle.OfferPending(var profile, var interaction, var untilMs) ->
          "is offered " + name(interaction) + full(profile) + until(untilMs, timeMs);
      case Obstacle.NoCapacity(var profile, var inHand) ->
          "has " + joined(inHand.stream().map(this::name).toList()) + " in hand" + full(profile);
      case Obstacle.ChannelBlocked(var by) ->
          "has a " + by + " in hand, which must not be interrupted by this";
      case Obstacle.KeptFree(var ready, var waiting, var reserve, var untilMs) ->
          "is kept free"
              + forMs(untilMs, timeMs)
              + ": "
              + ready
              + " ready"
              + (waiting == 0 ? "" : " and " + waiting + " waiting")
              + ", and it takes more than "
              + reserve;
      case Obstacle.OtherAhead(var other, var byMs) ->
          byMs == 0
              ? "interaction " + name(other) + " was due at the same time and came first"
              : "interaction " + name(other) + " counted as due " + span(byMs) + " earlier";
    };
  }

  private static String full(@Nullable CapacityProfileId profile) {
    return profile == null ? "" : ", which fills profile " + profile;
  }

  private String in(long untilMs, long timeMs) {
    return " in " + span(Math.max(0, untilMs - timeMs));
  }

  private String forMs(long untilMs, long timeMs) {
    return " for another " + span(Math.max(0, untilMs - timeMs));
  }

  private String until(long untilMs, long timeMs) {
    return untilMs == 0 ? "" : "," + forMs(untilMs, timeMs) + " at most";
  }

  // ---- a flip

  /** What would have come of which change. */
  public String of(Flip flip) {
    return "interaction "
        + name(flip.interaction())
        + " would have gone to "
        + flip.toAgent()
        + " had "
        + condition(flip);
  }

  private String condition(Flip flip) {
    String sooner = span(flip.byMs()) + " sooner";
    return switch (flip.kind()) {
      case DUE_EARLIER -> "it been due " + span(flip.byMs()) + " earlier";
      case WRAP_UP_ENDED ->
          flip.agent() + "'s wrap-up of " + name(flip.other()) + " ended " + sooner;
      case COOL_DOWN_ENDED -> flip.agent() + "'s cool-down ended " + sooner;
      case DECLINE_FORGOTTEN -> flip.agent() + "'s decline been forgotten " + sooner;
      case PREFERENCE_ENDED -> "its wait for preferred agents ended " + sooner;
      case THRESHOLD_LIFTED -> "thresholds been lifted from it " + sooner;
      case RATE_WINDOW_ENDED -> "the window of " + flip.agent() + "'s rate ended " + sooner;
      case NEXT_ACTIVITY_WITHDRAWN -> flip.agent() + " not planned to do something else";
      case WORK_ENDED -> flip.agent() + " been through with interaction " + name(flip.other());
      case AVAILABLE -> flip.agent() + " been available";
      case CONNECTED -> flip.agent() + " been connected";
      case SIGNED_IN -> flip.agent() + " been signed in and available";
      case AWAY -> flip.agent() + " been away";
      case SHIFT_COUNT_RESET -> flip.agent() + " had fewer in this shift";
      case WITHOUT_SHIFT -> flip.agent() + " been on shift";
      case LEVEL_HIGHER ->
          flip.agent()
              + "'s level in "
              + flip.skill()
              + " been "
              + flip.toLevel()
              + " instead of "
              + flip.fromLevel();
      case SKILL_ADDED -> flip.agent() + " had " + flip.skill() + " at level " + flip.toLevel();
      case TEAM_JOINED -> flip.agent() + " been in team " + flip.team();
    };
  }

  private String name(@Nullable InteractionId id) {
    return id == null ? "something" : notation.interaction(id);
  }

  private String span(long ms) {
    return notation.span(ms);
  }

  private static String joined(List<?> values) {
    StringBuilder words = new StringBuilder();
    for (Object one : values) {
      words.append(words.isEmpty() ? "" : ", ").append(one);
    }
    return words.toString();
  }
}
