package org.strowger.server.faults;

import java.util.ArrayList;
import java.util.List;
import org.strowger.client.EventClient;
import org.strowger.client.EventListener;
import org.strowger.client.EventSubscription;
import org.strowger.proto.v1.EventEntry;

/** Somebody who keeps every entry, with the real client. */
final class AuditorActor implements EventListener {
  final SimulatedThread thread;
  final SimulatedLink link;
  private final World world;
  private final List<Long> timesMs = new ArrayList<>();

  AuditorActor(World world) {
    this.world = world;
    thread = new SimulatedThread(world.agenda, "auditor");
    link = world.network.link("auditor");
  }

  void start() {
    EventSubscription _ = EventClient.of(world.channel(link, thread)).stream(1, this);
  }

  /** The times of all entries, from the first. */
  List<Long> timesMs() {
    return timesMs;
  }

  @Override
  public void onEntry(EventEntry entry) {
    timesMs.add(entry.getTimeMs());
    world.believe(
        entry.getSequence() == timesMs.size(),
        "entry " + entry.getSequence() + " is told as number " + timesMs.size());
  }

  @Override
  public void onDisconnected(String reason) {
    world.believe(!reason.contains("The router goes on after"), "the auditor: " + reason);
  }

  @Override
  public void onFailed(RuntimeException failure) {
    world.believe(false, "the stream of events has failed: " + failure);
  }
}
