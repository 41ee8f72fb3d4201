package org.strowger.core.state;

import org.strowger.core.model.OfferId;

/**
 * Lots for agents who are chosen at random. The randomness comes in with arrivals as numbers; here
 * it is only stirred, by the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
 */
final class Lots {
  private Lots() {}

  /** The pot after an arrival has thrown its number in. */
  static long stir(long pot, long number) {
    return mix(pot ^ mix(number));
  }

  /** The lot of the agent who gets this offer; not negative. */
  static long draw(long pot, OfferId offer) {
    return mix(pot ^ mix(offer.value())) >>> 1;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ (mixed >>> 31);
  }
}
