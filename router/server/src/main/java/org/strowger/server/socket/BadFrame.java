package org.strowger.server.socket;

/** A frame that means nothing; the message names the field and the remedy. */
final class BadFrame extends Exception {
  private static final long serialVersionUID = 1L;

  private final long id;
  private final String field;

  /**
   * @param id of the call that was meant; 0 = it is not known
   * @param field what is wrong, by its name in the frame; empty = all of it
   */
  BadFrame(long id, String field, String message) {
    super(message);
    this.id = id;
    this.field = field;
  }

  long id() {
    return id;
  }

  String field() {
    return field;
  }
}
