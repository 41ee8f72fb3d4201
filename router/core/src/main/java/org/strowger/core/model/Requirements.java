package org.strowger.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an agent must be: all of some skills, at least one out of each group of alternatives, none
 * of others, and a member of one of some teams. Everything is kept sorted and without repetition,
 * so that equal needs are equal values. Queue and interaction may each ask for {@link
 * Limits#REQUIREMENTS} of a kind; together they may ask for twice as many.
 *
 * @param all each of these skills at its level or above
 * @param any at least one skill out of each group
 * @param not none of these skills at that level or above
 * @param teams a member of one of these teams; empty = of any or none
 */
public record Requirements(
    List<Requirement> all, List<AnyOf> any, List<Requirement> not, List<TeamId> teams) {
  public static final Requirements NONE = new Requirements(List.of());

  public Requirements {
    Check.size("requirements", all, 2 * Limits.REQUIREMENTS);
    Check.size("any", any, 2 * Limits.ANY_OF);
    Check.size("not", not, 2 * Limits.REQUIREMENTS);
    Check.size("team_ids", teams, Limits.TEAMS + Limits.PLAN_STEPS * Limits.TEAMS);
    all = onePerSkill(all, true);
    any = any.size() < 2 ? List.copyOf(any) : sorted(any);
    not = onePerSkill(not, false);
    teams = teams.size() < 2 ? List.copyOf(teams) : List.copyOf(new TreeSet<>(teams));
    checkPossible(all, not);
  }

  public Requirements(List<Requirement> all) {
    this(all, List.of(), List.of(), List.of());
  }

  /** Refuses more than one queue or one interaction may ask for by itself. */
  public static void checkOwn(Requirements own) {
    Check.size("requirements", own.all, Limits.REQUIREMENTS);
    Check.size("any", own.any, Limits.ANY_OF);
    Check.size("not", own.not, Limits.REQUIREMENTS);
    Check.size("team_ids", own.teams, Limits.TEAMS);
  }

  /** Asks for nothing, so that every agent will do. */
  public boolean isEmpty() {
    return all.isEmpty() && any.isEmpty() && not.isEmpty() && teams.isEmpty();
  }

  /**
   * Both this and {@code other} must be met; where both name teams, those of {@code other} count,
   * as the nearer wish. What one asks for and the other forbids is asked for: nobody must become
   * impossible to serve by what an administrator wrote elsewhere.
   */
  public Requirements and(Requirements other) {
    if (other.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return other;
    }
    List<Requirement> allOfBoth = onePerSkill(joined(all, other.all), true);
    List<Requirement> notOfBoth = new ArrayList<>(joined(not, other.not));
    notOfBoth.removeIf(banned -> allOfBoth.stream().anyMatch(one -> contradict(one, banned)));
    return new Requirements(
        allOfBoth, joined(any, other.any), notOfBoth, other.teams.isEmpty() ? teams : other.teams);
  }

  /**
   * The same skills, each asked for {@code levels} lower, but never below level 1. What is excluded
   * and the teams stay.
   */
  public Requirements loweredBy(int levels) {
    if (levels == 0 || (all.isEmpty() && any.isEmpty())) {
      return this;
    }
    List<AnyOf> lowered = new ArrayList<>(any.size());
    for (AnyOf group : any) {
      lowered.add(new AnyOf(lowered(group.of(), levels)));
    }
    return new Requirements(lowered(all, levels), lowered, not, teams);
  }

  /** The same, but members of these teams will do as well; none named before means all did. */
  public Requirements withTeams(List<TeamId> more) {
    return more.isEmpty() || teams.isEmpty()
        ? this
        : new Requirements(all, any, not, joined(teams, more));
  }

  private static List<Requirement> lowered(List<Requirement> from, int levels) {
    List<Requirement> lowered = new ArrayList<>(from.size());
    for (Requirement one : from) {
      lowered.add(new Requirement(one.skill(), Math.max(1, one.levelMin() - levels)));
    }
    return lowered;
  }

  /** One per skill: the highest level where it is asked for, the lowest where it is excluded. */
  private static List<Requirement> onePerSkill(List<Requirement> from, boolean highest) {
    if (from.size() < 2) {
      return List.copyOf(from);
    }
    TreeMap<SkillId, Requirement> bySkill = new TreeMap<>();
    for (Requirement one : from) {
      bySkill.merge(one.skill(), one, (a, b) -> (a.levelMin() >= b.levelMin()) == highest ? a : b);
    }
    return List.copyOf(bySkill.values());
  }

  private static List<AnyOf> sorted(List<AnyOf> any) {
    TreeSet<AnyOf> sorted = new TreeSet<>(AnyOf.ORDER);
    sorted.addAll(any);
    return List.copyOf(sorted);
  }

  private static void checkPossible(List<Requirement> all, List<Requirement> not) {
    for (Requirement one : all) {
      for (Requirement banned : not) {
        if (contradict(one, banned)) {
          throw new InvalidValue(
              "not",
              "excludes " + banned + ", which is asked for as " + one + ": drop one of the two");
        }
      }
    }
  }

  private static boolean contradict(Requirement asked, Requirement banned) {
    return asked.skill().equals(banned.skill()) && banned.levelMin() <= asked.levelMin();
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    if (more.isEmpty()) {
      return some;
    }
    List<T> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }
}
