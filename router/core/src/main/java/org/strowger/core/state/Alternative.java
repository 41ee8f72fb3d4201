package org.strowger.core.state;

import java.util.List;
import org.strowger.core.model.Requirements;

/**
 * One way to be fit for an interaction: to meet these requirements. {@code penaltyMs} is how much
 * later it counts as due for who comes in this way, ms.
 */
public record Alternative(Requirements requirements, long penaltyMs) {
  /** Nothing is asked for. */
  static final List<Alternative> WHOEVER = List.of(new Alternative(Requirements.NONE, 0));
}
