package org.strowger.server.faults;

import io.grpc.Status;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.strowger.client.EventClient;
import org.strowger.client.EventListener;
import org.strowger.client.EventSubscription;
import org.strowger.proto.v1.EventEntry;

/**
 * Somebody who keeps every entry, with the real client. Where the journal has let go of what they
 * have yet to read, they are told so, and begin with the oldest entry that is kept.
 */
final class AuditorActor implements EventListener {
  final SimulatedThread thread;
  final SimulatedLink link;
  private final World world;
  private final SortedMap<Long, Long> timesMs = new TreeMap<>();
  private final Set<Long> missed = new TreeSet<>();
  private long next = 1;
  private int begunAnew;

  AuditorActor(World world) {
    this.world = world;
    thread = new SimulatedThread(world.agenda, "auditor");
    link = world.network.link("auditor");
  }

  void start() {
    EventSubscription _ = EventClient.of(world.channel(link, thread)).stream(next, this);
  }

  /** The times of all entries, from the first. */
  List<Long> timesMs() {
    return List.copyOf(timesMs.values());
  }

  /** The entries that were deleted before they were told. */
  Set<Long> missed() {
    return missed;
  }

  /** How often they asked for what was deleted. */
  int begunAnew() {
    return begunAnew;
  }

  @Override
  public void onEntry(EventEntry entry) {
    timesMs.put(entry.getSequence(), entry.getTimeMs());
    world.believe(
        entry.getSequence() == next, "entry " + entry.getSequence() + " is told as number " + next);
    next = entry.getSequence() + 1;
  }

  @Override
  public void onDisconnected(String reason) {
    world.believe(!reason.contains("The router goes on after"), "the auditor: " + reason);
  }

  @Override
  public void onFailed(RuntimeException failure) {
    var life = world.machine.life();
    long first = life == null ? next : life.journal.firstSequence();
    boolean gone =
        String.valueOf(failure.getMessage()).contains("kept no more")
            && Status.fromThrowable(failure).getCode() == Status.Code.OUT_OF_RANGE;
    world.believe(gone && first > next, "the stream of events has failed: " + failure);
    for (; next < first; next++) {
      missed.add(next);
    }
    begunAnew++;
    start();
  }
}
