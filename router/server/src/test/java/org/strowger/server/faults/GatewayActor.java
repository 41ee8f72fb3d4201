package org.strowger.server.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.strowger.gateway.kit.Arrival;
import org.strowger.proto.v1.Channel;

/**
 * One gateway: customers who come, wait, lose patience, write and leave; and a process with the
 * real kit that is restarted, with its customers or without, or run twice by mistake.
 */
final class GatewayActor {
  private static final int CUSTOMERS_MAX = 14;

  final String id;
  private final World world;
  private final List<GatewayInstance> olderInstances = new ArrayList<>();
  private GatewayInstance instance;
  private long epoch = 1;
  private int customersSoFar;

  GatewayActor(World world, String id) {
    this.world = world;
    this.id = id;
    instance = new GatewayInstance(world, id, epoch);
  }

  void start() {
    instance.start(List.of());
    goOn();
  }

  GatewayInstance instance() {
    return instance;
  }

  /** Those that were replaced and may not know it yet. */
  List<GatewayInstance> olderInstances() {
    return olderInstances;
  }

  private void goOn() {
    world.agenda.after(
        world.agenda.between(100, 1_500),
        id + " acts",
        () -> {
          if (!world.isCalm()) {
            act();
          }
          olderInstances.removeIf(GatewayInstance::isOver);
          goOn();
        });
  }

  private void act() {
    List<String> keys = List.copyOf(instance.customers());
    if (keys.size() < CUSTOMERS_MAX && !world.agenda.onceIn(3)) {
      arrive();
    } else if (!keys.isEmpty()) {
      goOnWith(keys.get(world.agenda.between(0, keys.size() - 1)));
    }
  }

  private void arrive() {
    boolean calls = world.agenda.random().nextBoolean();
    Arrival.Builder arrival =
        Arrival.of(
            id + "-" + ++customersSoFar,
            calls ? Channel.CHANNEL_PHONE : Channel.CHANNEL_CHAT,
            calls ? "calls" : "chats");
    instance.arrive(arrival.priority(world.agenda.between(0, 2)).build());
  }

  private void goOnWith(String key) {
    switch (world.agenda.between(0, 8)) {
      case 0, 1 -> instance.abandon(key);
      case 2 -> instance.link.end(key);
      case 3 -> instance.link.update(key, Map.of("mood", "" + world.agenda.between(1, 9)));
      case 4 -> instance.link.requestCallback(key);
      case 5 -> instance.link.failCallback(key);
      case 6, 7 -> instance.link.update(key, Map.of("", "an attribute without a name"));
      default -> instance.link.touch(key);
    }
  }

  /** All customers leave. */
  void finish() {
    List.copyOf(instance.customers()).forEach(instance.link::abandon);
  }

  /** The process ends and is started again, with the customers that it had or without. */
  void restart(boolean keepsCustomers) {
    GatewayInstance before = instance;
    before.die();
    startAnother(keepsCustomers ? before.arrivals() : List.of());
  }

  /** Another instance takes over while the first still runs. */
  void takeOver() {
    GatewayInstance before = instance;
    before.isReplaced();
    olderInstances.add(before);
    startAnother(before.arrivals());
  }

  private void startAnother(List<Arrival> arrivals) {
    instance = new GatewayInstance(world, id, ++epoch);
    instance.start(arrivals);
  }

  /** Somebody starts an instance with the number of one that was replaced. */
  void startStale() {
    if (epoch > 1) {
      GatewayInstance stale = new GatewayInstance(world, id, epoch - 1);
      stale.isReplaced();
      stale.start(List.of());
      olderInstances.add(stale);
    }
  }
}
