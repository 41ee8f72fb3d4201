package org.strowger.core.model;

/** Names the person behind a definition; recorded with what they defined. */
public record AdministratorId(String value) {
  public AdministratorId {
    Check.identifier("administrator_id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
