package org.strowger.figures;

/** What became of an offer: a closed list. */
public enum OfferEnd {
  ACCEPTED,
  DECLINED,
  /** The agent let it expire. */
  MISSED,
  /** It was taken back. */
  RESCINDED
}
