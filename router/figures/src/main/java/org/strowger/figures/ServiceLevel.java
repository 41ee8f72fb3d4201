package org.strowger.figures;

/**
 * The share of customers who were served in time, in the five ways that the trade reckons it. They
 * differ in what they make of customers who left, so a number without its name says nothing. T is
 * the queue's service target, {@code answered(T)} those answered after a wait of at most T, {@code
 * abandoned(T)} those who left within T, {@code abandoned(S)} those who left within the
 * short-abandon limit S.
 *
 * <p>The five and their order are those that the International Customer Management Institute
 * collected (icmi.com, Service Level Calculations, 2002).
 */
public enum ServiceLevel {
  /** Who left early counts as served in time. ICMI's first; Asterisk's SL2. */
  SL_A(
      "SL-A",
      "(answered(T) + abandoned(T)) / (answered + abandoned)",
      "ICMI formula 1; SL2 of Asterisk's app_queue"),
  /** Who left does not count at all. Asterisk's SL. */
  SL_B("SL-B", "answered(T) / answered", "ICMI formula 2; SL of Asterisk's app_queue"),
  /** Everybody who left counts as not served. The one that can't be made look better. */
  SL_C("SL-C", "answered(T) / (answered + abandoned)", "ICMI formula 3"),
  /** Who left within T does not count. */
  SL_D("SL-D", "answered(T) / (answered + abandoned - abandoned(T))", "ICMI formula 4"),
  /** Only who left within S counts as served in time. */
  SL_E("SL-E", "(answered(T) + abandoned(S)) / (answered + abandoned)", "ICMI formula 5");

  private final String id;
  private final String formula;
  private final String source;

  ServiceLevel(String id, String formula, String source) {
    this.id = id;
    this.formula = formula;
    this.source = source;
  }

  /** The name that stands beside every number. */
  public String id() {
    return id;
  }

  public String formula() {
    return formula;
  }

  /** Where the formula is from. */
  public String source() {
    return source;
  }

  public Ratio of(Sheet sheet) {
    long answered = sheet.get(Count.ANSWERED);
    long inTime = sheet.get(Count.ANSWERED_IN_TARGET);
    long leftInTime = sheet.get(Count.ABANDONED_IN_TARGET);
    return switch (this) {
      case SL_A -> new Ratio(inTime + leftInTime, sheet.offered());
      case SL_B -> new Ratio(inTime, answered);
      case SL_C -> new Ratio(inTime, sheet.offered());
      case SL_D -> new Ratio(inTime, sheet.offered() - leftInTime);
      case SL_E -> new Ratio(inTime + sheet.get(Count.ABANDONED_SHORT), sheet.offered());
    };
  }
}
