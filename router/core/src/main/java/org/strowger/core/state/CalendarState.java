package org.strowger.core.state;

import org.strowger.core.model.Calendar;

/** A calendar, and whether it is open as far as its turns have been noticed. */
public final class CalendarState {
  private Calendar calendar;
  private boolean open;
  private long turnMs;

  CalendarState(Calendar calendar) {
    this.calendar = calendar;
  }

  public Calendar calendar() {
    return calendar;
  }

  public boolean isOpen() {
    return open;
  }

  /** When it opens or closes next, epoch ms; 0 = never. */
  public long turnMs() {
    return turnMs;
  }

  void define(Calendar newCalendar) {
    calendar = newCalendar;
  }

  void turn(boolean nowOpen, long nextTurnMs) {
    open = nowOpen;
    turnMs = nextTurnMs;
  }
}
