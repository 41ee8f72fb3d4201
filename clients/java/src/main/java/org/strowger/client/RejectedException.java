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
  private final String takenByAgentId;
  private final long takenAtSequence;

  RejectedException(Rejected rejected) {
    super(
        rejected.getReason()
            + (rejected.getField().isEmpty() ? "" : " (" + rejected.getField() + ")")
            + ": "
            + rejected.getDetail());
    this.reason = rejected.getReason();
    this.field = rejected.getField();
    this.detail = rejected.getDetail();
    this.takenByAgentId = rejected.getTakenByAgentId();
    this.takenAtSequence = rejected.getTakenAtSequence();
  }

  RejectedException(Reason reason, String field, String detail) {
    this(Rejected.newBuilder().setReason(reason).setField(field).setDetail(detail).build());
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

  /** With {@code REASON_OFFER_TAKEN}: the agent who accepted first; else empty. */
  public String takenByAgentId() {
    return takenByAgentId;
  }

  /** With {@code REASON_OFFER_TAKEN}: the sequence at which that agent accepted; else 0. */
  public long takenAtSequence() {
    return takenAtSequence;
  }
}
