package org.strowger.simulator.centre;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.InteractionId;

/**
 * Who waits, by number of the interaction. A ring, since numbers are given in order and those
 * waiting lie close together; it grows when they do not. Used by one thread.
 */
final class Foyer {
  private @Nullable Customer[] ring = new @Nullable Customer[1 << 10];

  void enter(Customer customer) {
    while (ring[place(customer)] != null) {
      grow();
    }
    ring[place(customer)] = customer;
  }

  /** The one with this number; null if nobody here has it. */
  @Nullable Customer find(long number) {
    Customer customer = ring[(int) number & (ring.length - 1)];
    return customer != null && customer.interaction().value() == number ? customer : null;
  }

  /** Lets out one who must be here. */
  Customer leave(InteractionId interaction) {
    Customer customer = find(interaction.value());
    if (customer == null) {
      throw new IllegalStateException("interaction " + interaction + " does not wait");
    }
    ring[place(customer)] = null;
    return customer;
  }

  void forEach(Consumer<Customer> action) {
    for (Customer one : ring) {
      if (one != null) {
        action.accept(one);
      }
    }
  }

  private int place(Customer customer) {
    return (int) customer.interaction().value() & (ring.length - 1);
  }

  private void grow() {
    @Nullable Customer[] before = ring;
    ring = new @Nullable Customer[2 * before.length];
    for (Customer one : before) {
      if (one != null) {
        // Two that lay apart in the smaller ring lie apart in the larger one.
        ring[place(one)] = one;
      }
    }
  }
}
