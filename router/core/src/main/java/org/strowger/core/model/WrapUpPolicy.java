package org.strowger.core.model;

/**
 * What an agent may do with wrap-up.
 *
 * @param mode how it ends
 * @param extendMaxMs by how much an agent may extend it in all, ms; 0 = not at all
 * @param dispositionNeeded whether an agent may complete it only once a disposition is set
 */
public record WrapUpPolicy(WrapUpMode mode, long extendMaxMs, boolean dispositionNeeded) {
  public static final WrapUpPolicy DEFAULT = new WrapUpPolicy(WrapUpMode.OPTIONAL, 0);

  public WrapUpPolicy {
    Check.range("extend_max_ms", extendMaxMs, 0, Limits.SPAN_MAX_MS);
  }

  /** One that needs no disposition. */
  public WrapUpPolicy(WrapUpMode mode, long extendMaxMs) {
    this(mode, extendMaxMs, false);
  }
}
