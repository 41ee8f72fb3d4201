package org.strowger.server.faults;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.strowger.gateway.kit.Arrival;
import org.strowger.gateway.kit.CommandKind;
import org.strowger.gateway.kit.RouterLink;
import org.strowger.gateway.kit.RouterLinkListener;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Rejected;

/**
 * What one instance of a gateway sees: nothing but what the real kit tells. Everything told must
 * fit what was told before.
 */
final class GatewayInstance implements RouterLinkListener {
  /** What is known of one customer. */
  static final class Seen {
    final Set<String> offeredTo = new TreeSet<>();
    String agent = "";
    boolean parked;

    /** How often anything was told; the first may be a step whose beginning was not seen. */
    int times;

    @Override
    public String toString() {
      return "offered=" + offeredTo + " agent=" + agent + " parked=" + parked;
    }
  }

  final SimulatedThread thread;
  final SimulatedLink network;
  final RouterLink link;
  private final World world;
  private final String name;
  private final Map<String, Seen> seen = new TreeMap<>();
  private final Set<String> leaving = new TreeSet<>();
  private final Map<String, Arrival> arrivals = new LinkedHashMap<>();

  /** While it is being found out where everybody stands, a step may be told without the first. */
  private boolean caughtUp;

  private boolean replaced;
  private boolean over;

  GatewayInstance(World world, String gateway, long epoch) {
    this.world = world;
    name = gateway + "/" + epoch;
    thread = new SimulatedThread(world.agenda, name);
    network = world.network.link(name);
    link =
        RouterLink.builder(network, gateway)
            .epoch(epoch)
            .listener(this)
            .thread(thread)
            .random(world.chance())
            .build();
  }

  /** Brings the customers along that are there already. */
  void start(List<Arrival> present) {
    world.trace(() -> name + " starts with " + present.size());
    present.forEach(this::arrive);
    link.start();
  }

  void arrive(Arrival arrival) {
    if (!over) {
      world.trace(() -> name + " brings " + arrival.key());
      arrivals.put(arrival.key(), arrival);
      seen.put(arrival.key(), new Seen());
      link.arrive(arrival);
    }
  }

  /** The customer has gone; the kit sees to it that the router hears of it. */
  void abandon(String key) {
    leaving.add(key);
    link.abandon(key);
  }

  /** Those who have gone and of whom the router has not said that it is over. */
  Set<String> leaving() {
    return leaving;
  }

  /** The process ends as by kill -9. */
  void die() {
    over = true;
    thread.die();
    network.clientIsGone();
  }

  /** From now on a newer one counts. */
  void isReplaced() {
    replaced = true;
  }

  boolean isOver() {
    return over;
  }

  /** The keys of those who are there. */
  Collection<String> customers() {
    return arrivals.keySet();
  }

  /** Those who are there, to be brought to another instance. */
  List<Arrival> arrivals() {
    return List.copyOf(arrivals.values());
  }

  /** What is known, by key. */
  Map<String, Seen> seen() {
    return seen;
  }

  private Seen known(String key, String what) {
    world.trace(() -> name + " is told " + what + " of " + key);
    Seen one = seen.get(key);
    believe(one != null, key, what);
    Seen told = one == null ? new Seen() : one;
    told.times++;
    return told;
  }

  private void believe(boolean possible, String key, String what) {
    Seen one = seen.get(key);
    boolean isFirst = one != null && one.times < 2;
    world.believe(
        possible || isFirst || !caughtUp,
        name + " is told " + what + " of " + key + ", which stands " + one);
  }

  @Override
  public void onQueued(String key, long interactionId, String queueId, int ahead) {
    Seen one = known(key, "a place");
    believe(one.offeredTo.isEmpty(), key, "a place");
    one.parked = false;
    one.agent = "";
    world.witness.toldOf(key, interactionId);
  }

  @Override
  public void onOffered(String key, String agentId, long deadlineMs) {
    Seen one = known(key, "an offer");
    believe(one.offeredTo.add(agentId), key, "a second time of an offer to " + agentId);
    believe(one.agent.isEmpty() && !one.parked, key, "an offer to " + agentId);
  }

  @Override
  public void onOfferWithdrawn(String key, String agentId) {
    Seen one = known(key, "the end of an offer");
    believe(one.offeredTo.remove(agentId), key, "the end of an offer to " + agentId);
  }

  @Override
  public void onAssigned(String key, String agentId) {
    Seen one = known(key, "an agent");
    one.offeredTo.remove(agentId);
    believe(one.offeredTo.isEmpty(), key, "agent " + agentId);
    believe(one.agent.isEmpty() || one.parked, key, "agent " + agentId);
    one.agent = agentId;
    one.parked = false;
  }

  @Override
  public void onRequeued(String key, String agentId) {
    Seen one = known(key, "the loss of an agent");
    believe(one.agent.equals(agentId), key, "the loss of agent " + agentId);
    one.agent = "";
    one.parked = false;
  }

  @Override
  public void onParked(
      String key, long interactionId, String queueId, long untilMs, String agentId) {
    Seen one = known(key, "a rest");
    believe(one.offeredTo.isEmpty(), key, "a rest");
    one.parked = true;
    one.agent = agentId;
  }

  @Override
  public void onTransferred(
      String key, long interactionId, long previousInteractionId, String agentId) {
    Seen one = known(key, "a transfer");
    believe(one.agent.equals(agentId), key, "a transfer by " + agentId);
    one.agent = "";
  }

  @Override
  public void onChannelChanged(
      String key, long interactionId, long previousInteractionId, Channel channel) {
    known(key, "another channel");
  }

  @Override
  public void onConsultationOpened(
      String key, long interactionId, String aboutKey, String agentId) {
    believe(seen.put(key, new Seen()) == null, key, "a second time of a consultation");
  }

  @Override
  public void onHandedOver(String key, long interactionId, String agentId, String consultationKey) {
    known(key, "the consulted agent").agent = agentId;
  }

  @Override
  public void onEnded(String key, EndReason reason, String agentId) {
    known(key, "the end");
    forget(key);
  }

  private void forget(String key) {
    seen.remove(key);
    leaving.remove(key);
    arrivals.remove(key);
  }

  @Override
  public void onRejected(String key, CommandKind command, Rejected rejected) {
    world.trace(() -> name + ": " + command + " of " + key + " is refused: " + rejected);
    if (command == CommandKind.ABANDON) {
      leaving.remove(key);
    }
    if (command == CommandKind.ARRIVE) {
      forget(key);
    }
  }

  @Override
  public void onConnected() {
    believe(!over, "", "that it is connected, after its end");
    caughtUp = true;
  }

  @Override
  public void onDisconnected(String reason) {
    world.lost(name, reason);
    caughtUp = false;
  }

  @Override
  public void onFenced(long newerEpoch) {
    world.trace(() -> name + " is fenced by " + newerEpoch);
    world.believe(replaced, name + " is told that " + newerEpoch + " has taken over");
    die();
  }

  @Override
  public void onRefused(Rejected rejected) {
    world.believe(false, name + " is refused: " + rejected);
  }
}
