package org.strowger.core.model;

/** Names one calendar: opening hours or a shift; chosen by the administrator. */
public record CalendarId(String value) implements Comparable<CalendarId> {
  public CalendarId {
    Check.identifier("calendar_id", value);
  }

  @Override
  public int compareTo(CalendarId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
