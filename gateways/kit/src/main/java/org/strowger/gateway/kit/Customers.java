package org.strowger.gateway.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The customers who are there: arrived, and not known to have ended. Their number has a bound; a
 * place is taken on whatever thread the gateway calls, all else belongs to the link's thread.
 */
final class Customers {
  private final int max;
  private final AtomicInteger taken = new AtomicInteger();
  private final Map<String, Customer> byKey = new LinkedHashMap<>();

  Customers(int max) {
    this.max = max;
  }

  /** Takes a place for one more, on any thread. */
  void takePlace() {
    if (taken.incrementAndGet() > max) {
      taken.decrementAndGet();
      throw new OverloadedException(max);
    }
  }

  /** Gives back a place that was taken for one who is there already. */
  void returnPlace() {
    taken.decrementAndGet();
  }

  /** Adds a consultation, which the router has opened: it takes a place even if there is none. */
  void addConsultation(Customer consultation) {
    taken.incrementAndGet();
    add(consultation);
  }

  int count() {
    return taken.get();
  }

  @Nullable Customer find(String key) {
    return byKey.get(key);
  }

  void add(Customer customer) {
    byKey.put(customer.key, customer);
  }

  void remove(Customer customer) {
    customer.gone = true;
    byKey.remove(customer.key);
    returnPlace();
  }

  List<String> keys() {
    return new ArrayList<>(byKey.keySet());
  }
}
