package org.strowger.core.model;

/** Names one customer to the gateway; opaque here, never a name, number or address. */
public record CustomerId(String value) implements Comparable<CustomerId> {
  public CustomerId {
    Check.identifier("customer_id", value);
  }

  @Override
  public int compareTo(CustomerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
