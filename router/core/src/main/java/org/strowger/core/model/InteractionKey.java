package org.strowger.core.model;

/**
 * A gateway's own name for an interaction, unique within that gateway: the idempotency key. The
 * same key sent twice gets the first answer again, as long as the core remembers it ({@code
 * CoreLimits.endedKeys}).
 */
public record InteractionKey(GatewayId gateway, String key) {
  public InteractionKey {
    Check.identifier("key", key);
  }

  @Override
  public String toString() {
    return gateway + "/" + key;
  }
}
