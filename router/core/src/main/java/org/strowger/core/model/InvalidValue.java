package org.strowger.core.model;

/**
 * A value that cannot be: the caller named a field and gave it something outside its range. Thrown
 * by the values' own constructors, so it happens at the edge, before anything reaches the core.
 */
public final class InvalidValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  public InvalidValue(String field, String problem) {
    super(field + " " + problem);
    this.field = field;
  }

  /** The field at fault, by its name in the wire contract, for example {@code offer_timeout_ms}. */
  public String field() {
    return field;
  }
}
