package org.strowger.figures;

/** What counts as one, and from when its wait counts. */
public enum Counting {
  /**
   * Each interaction once: answered when first answered, or abandoned if it never was. Its wait is
   * the customer's, over all queues, from the arrival (or earlier, by a credit of age), as the
   * promise of the service target is. Moving somebody on makes no figure better.
   */
  INTERACTION,
  /**
   * Each stay in a queue by itself, with the wait since it came into that line: what is seen from
   * one queue alone, and what report tools make of Asterisk's {@code queue_log}.
   */
  STAY
}
