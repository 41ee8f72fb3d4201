package org.strowger.figures;

/** Means and shares that are made of counts, with their formulas. */
public enum Measure {
  /** Average speed of answer. */
  ASA("sum of answered waits / answered", true),
  /** Average time to abandon. */
  TIME_TO_ABANDON("sum of abandoned waits / abandoned", true),
  /** Share of those offered who left; short abandons are in it. */
  ABANDONMENT("abandoned / (answered + abandoned)", false),
  /** Average handling time. */
  AHT("(talk + hold + wrap-up) / handled", true),
  /** The part of {@link #AHT} that was talk. */
  TALK("talk / handled", true),
  /** The part of {@link #AHT} that was hold. */
  HOLD("hold / handled", true),
  /** The part of {@link #AHT} that was wrap-up. */
  WRAP_UP("wrap-up / handled", true),
  /**
   * Share of an agent's working time with something in hand, by the clock: several at once count
   * once. Time with an offer pending, and time not ready, is in neither part.
   */
  OCCUPANCY("busy / (busy + idle)", false),
  /** Share of offers that agents accepted. */
  ANSWER_RATE("accepted / offers", false),
  /** Share of agents' parts that ended by handing the customer on. */
  TRANSFER_RATE("transferred / handled", false);

  private final String formula;
  private final boolean time;

  Measure(String formula, boolean time) {
    this.formula = formula;
    this.time = time;
  }

  public String formula() {
    return formula;
  }

  /** Whether it is a time in ms; else a share. */
  public boolean isTime() {
    return time;
  }

  public Ratio of(Sheet sheet) {
    long handled = sheet.get(Count.HANDLED);
    long busyMs = sheet.get(Count.BUSY_MS);
    return switch (this) {
      case ASA -> ratio(sheet, Count.ANSWERED_WAIT_MS, Count.ANSWERED);
      case TIME_TO_ABANDON -> ratio(sheet, Count.ABANDONED_WAIT_MS, Count.ABANDONED);
      case ABANDONMENT -> new Ratio(sheet.get(Count.ABANDONED), sheet.offered());
      case AHT -> new Ratio(sheet.handlingMs(), handled);
      case TALK -> ratio(sheet, Count.TALK_MS, Count.HANDLED);
      case HOLD -> ratio(sheet, Count.HOLD_MS, Count.HANDLED);
      case WRAP_UP -> ratio(sheet, Count.WRAP_UP_MS, Count.HANDLED);
      case OCCUPANCY -> new Ratio(busyMs, busyMs + sheet.get(Count.IDLE_MS));
      case ANSWER_RATE -> ratio(sheet, Count.ACCEPTED, Count.OFFERS);
      case TRANSFER_RATE -> ratio(sheet, Count.TRANSFERRED, Count.HANDLED);
    };
  }

  private static Ratio ratio(Sheet sheet, Count over, Count under) {
    return new Ratio(sheet.get(over), sheet.get(under));
  }
}
