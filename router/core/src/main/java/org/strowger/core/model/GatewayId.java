package org.strowger.core.model;

/** Names one gateway; chosen by whoever runs the gateway, for example {@code phone-1}. */
public record GatewayId(String value) implements Comparable<GatewayId> {
  public GatewayId {
    Check.identifier("gateway_id", value);
  }

  @Override
  public int compareTo(GatewayId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
