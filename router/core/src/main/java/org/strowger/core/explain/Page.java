package org.strowger.core.explain;

import org.strowger.core.model.Check;

/**
 * Which part of a long list is wanted.
 *
 * @param skip how many are left out at its beginning
 * @param most how many follow at most, 1 to {@value #MOST}
 */
public record Page(int skip, int most) {
  public static final int MOST = 1_000;
  public static final Page FIRST = new Page(0, 100);

  public Page {
    Check.atLeast("skip", skip, 0);
    Check.range("most", most, 1, MOST);
  }
}
