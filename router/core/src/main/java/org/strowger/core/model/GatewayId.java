package org.strowger.core.model;

import org.jspecify.annotations.Nullable;

/** Names one gateway; chosen by whoever runs the gateway, for example {@code phone-1}. */
public record GatewayId(String value) implements Comparable<GatewayId> {
  public GatewayId {
    Check.identifier("gateway_id", value);
  }

  @Override
  public int compareTo(GatewayId other) {
    return value.compareTo(other.value);
  }

  // See InteractionId.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GatewayId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
