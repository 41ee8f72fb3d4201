package org.strowger.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A gateway's own name for an interaction, unique within that gateway: the idempotency key. The
 * same key sent twice gets the first answer again, as long as the core remembers it ({@code
 * CoreLimits.endedKeys}).
 */
public record InteractionKey(GatewayId gateway, String key) {
  public InteractionKey {
    Check.identifier("key", key);
  }

  // See InteractionId.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InteractionKey that
        && key.equals(that.key)
        && gateway.equals(that.gateway);
  }

  @Override
  public int hashCode() {
    return 31 * gateway.hashCode() + key.hashCode();
  }

  @Override
  public String toString() {
    return gateway + "/" + key;
  }
}
