package org.strowger.client;

import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;

/**
 * The router did not carry out what was asked; nothing changed. The reason comes from a closed
 * list, and its documentation says what to do.
 */
public final class RejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String field;
  private final String detail;

  RejectedException(Rejected rejected) {
    this(rejected.getReason(), rejected.getField(), rejected.getDetail());
  }

  RejectedException(Reason reason, String field, String detail) {
    super(reason + (field.isEmpty() ? "" : " (" + field + ")") + ": " + detail);
    this.reason = reason;
    this.field = field;
    this.detail = detail;
  }

  /** Why, from the closed list. */
  public Reason reason() {
    return reason;
  }

  /** The field at fault by its name in the contract; empty where no single field is. */
  public String field() {
    return field;
  }

  /** One sentence for people: what was wrong, and the remedy. */
  public String detail() {
    return detail;
  }
}
