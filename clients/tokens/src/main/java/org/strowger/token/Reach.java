package org.strowger.token;

import java.util.List;

/**
 * How far a permission goes: to what is named, or to everything.
 *
 * @param all whether it goes to everything, also to what has no name
 * @param names what it goes to otherwise
 */
public record Reach(boolean all, List<String> names) {
  /** In a token: everything. */
  private static final String EVERYTHING = "*";

  public static final Reach NOTHING = new Reach(false, List.of());

  public static final Reach ALL = new Reach(true, List.of());

  public Reach {
    names = List.copyOf(names);
  }

  /** What a list in a token says. */
  public static Reach of(List<String> names) {
    return names.contains(EVERYTHING) ? ALL : new Reach(false, names);
  }

  /** The list that says so in a token. */
  public List<String> toClaim() {
    return all ? List.of(EVERYTHING) : names;
  }

  public boolean has(String name) {
    return all || names.contains(name);
  }

  /** Whether it goes to any of these. */
  public boolean hasAny(List<String> others) {
    return all || others.stream().anyMatch(names::contains);
  }
}
