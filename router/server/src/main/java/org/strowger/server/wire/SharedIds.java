package org.strowger.server.wire;

import java.util.function.Function;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.QueueId;

/**
 * Gives one object for all that is read under one id, mostly: a journal names the same few agents
 * and queues millions of times, and remembered interactions would each keep names of their own. It
 * also spares checking a name that was checked, and working its hash out again. Bounded: a table of
 * each kind in which a newer id takes the place of an older one. Any thread; where two race, one
 * has an object of its own.
 */
public final class SharedIds {
  private static final Table<AgentId> AGENTS = new Table<>(1 << 14, AgentId::new, AgentId::value);
  private static final Table<QueueId> QUEUES = new Table<>(1 << 12, QueueId::new, QueueId::value);
  private static final Table<GatewayId> GATEWAYS =
      new Table<>(1 << 8, GatewayId::new, GatewayId::value);

  private SharedIds() {}

  /** Like {@link AgentId#AgentId}. */
  public static AgentId agent(String id) {
    return AGENTS.of(id);
  }

  /** Like {@link QueueId#QueueId}. */
  public static QueueId queue(String id) {
    return QUEUES.of(id);
  }

  /** Like {@link GatewayId#GatewayId}. */
  public static GatewayId gateway(String id) {
    return GATEWAYS.of(id);
  }

  /** Not synchronized: what is in it is immutable, so a stale slot costs an object, no more. */
  private static final class Table<T> {
    private final Object[] slots;
    private final Function<String, T> make;
    private final Function<T, String> text;

    /** {@code size} is a power of two. */
    Table(int size, Function<String, T> make, Function<T, String> text) {
      this.slots = new Object[size];
      this.make = make;
      this.text = text;
    }

    @SuppressWarnings("unchecked")
    T of(String id) {
      int hash = id.hashCode();
      int slot = (hash ^ hash >>> 16) & slots.length - 1;
      T there = (T) slots[slot];
      if (there != null && text.apply(there).equals(id)) {
        return there;
      }
      T made = make.apply(id);
      slots[slot] = made;
      return made;
    }
  }
}
