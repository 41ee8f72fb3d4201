package org.strowger.server.faults;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.strowger.client.AgentClient;
import org.strowger.client.AgentListener;
import org.strowger.client.Assignment;
import org.strowger.client.Offer;
import org.strowger.client.RejectedException;
import org.strowger.client.Snapshot;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.ActivityChanged;
import org.strowger.proto.v1.AssignmentEnded;
import org.strowger.proto.v1.AssignmentParked;
import org.strowger.proto.v1.AssignmentWoken;
import org.strowger.proto.v1.ConsultationEnded;
import org.strowger.proto.v1.ConsultationStarted;
import org.strowger.proto.v1.HelpChanged;
import org.strowger.proto.v1.HoldChanged;
import org.strowger.proto.v1.OfferEnded;
import org.strowger.proto.v1.SignedOut;
import org.strowger.proto.v1.WrapUpEnded;

/**
 * What one agent sees: nothing but what the real client tells. Everything told must fit what was
 * told before, so that nothing can be lost, doubled or out of order without being noticed.
 */
final class AgentDesk implements AgentListener {
  /** Where something that the agent has stands. */
  enum Stage {
    ACTIVE,
    PARKED,
    WRAP_UP
  }

  /** Something that the agent has. */
  static final class Work {
    final long id;
    Stage phase;

    Work(long id, Stage phase) {
      this.id = id;
      this.phase = phase;
    }

    @Override
    public String toString() {
      return id + " " + phase;
    }
  }

  final SimulatedThread thread;
  final SimulatedLink link;
  final AgentClient client;
  final SortedMap<Long, Long> offers = new TreeMap<>();
  final SortedMap<Long, Work> work = new TreeMap<>();
  final SortedSet<Long> consultations = new TreeSet<>();
  Activity activity = Activity.ACTIVITY_OFFLINE;
  private final World world;
  private final String name;
  private final Set<Long> offersSeen = new HashSet<>();
  private boolean signedIn;
  private boolean over;

  AgentDesk(World world, String agent, int number) {
    this.world = world;
    name = agent + "/" + number;
    thread = new SimulatedThread(world.agenda, name);
    link = world.network.link(name);
    client =
        AgentClient.builder(world.channel(link, thread), agent)
            .activity(Activity.ACTIVITY_AVAILABLE)
            .listener(this)
            .start();
  }

  /** Whether its client has stopped. */
  boolean isOver() {
    return over;
  }

  /** Whether it is the one that the router tells. */
  boolean isSignedIn() {
    return signedIn && !over;
  }

  /** A request was not taken by the client. */
  void refused(Throwable why) {
    if (String.valueOf(why.getMessage()).contains("has stopped")) {
      leave();
    }
  }

  private void leave() {
    over = true;
    signedIn = false;
  }

  private void believe(boolean possible, String what) {
    world.trace(() -> name + " is told " + what);
    world.believe(
        possible, name + " is told " + what + " having offers " + offers + ", work " + work);
  }

  @Override
  public void onSnapshot(Snapshot snapshot) {
    signedIn = true;
    activity = snapshot.activity();
    offers.clear();
    work.clear();
    consultations.clear();
    snapshot
        .offers()
        .forEach(offer -> {
          offers.put(offer.offerId(), offer.interaction().getInteractionId());
          offersSeen.add(offer.offerId());
        });
    for (Assignment one : snapshot.assignments()) {
      Stage stage =
          switch (one.phase()) {
            case PHASE_WRAP_UP -> Stage.WRAP_UP;
            case PHASE_PARKED -> Stage.PARKED;
            default -> Stage.ACTIVE;
          };
      work.put(one.interactionId(), new Work(one.interactionId(), stage));
      consultations.addAll(one.consultationIds());
    }
  }

  @Override
  public void onOffer(Offer offer) {
    believe(offersSeen.add(offer.offerId()), "a second time of offer " + offer.offerId());
    offers.put(offer.offerId(), offer.interaction().getInteractionId());
  }

  @Override
  public void onOfferEnded(OfferEnded ended) {
    believe(offers.remove(ended.getOfferId()) != null, "the end of offer " + ended.getOfferId());
  }

  @Override
  public void onAssignmentStarted(Assignment assignment) {
    long id = assignment.interactionId();
    if (assignment.offerId() != 0) {
      believe(offers.remove(assignment.offerId()) != null, "of accepting " + assignment.offerId());
    }
    believe(!work.containsKey(id), "a second time of assignment " + id);
    work.put(id, new Work(id, Stage.ACTIVE));
  }

  private Work known(long id, String what) {
    Work one = work.get(id);
    believe(one != null, what + " of " + id);
    return one == null ? new Work(id, Stage.ACTIVE) : one;
  }

  @Override
  public void onAssignmentEnded(AssignmentEnded ended) {
    Work one = known(ended.getInteractionId(), "the end");
    believe(one.phase != Stage.WRAP_UP, "a second end of " + one);
    if (ended.getWrapUpDeadlineMs() > 0) {
      one.phase = Stage.WRAP_UP;
    } else {
      work.remove(one.id);
    }
  }

  @Override
  public void onWrapUpEnded(WrapUpEnded ended) {
    Work one = known(ended.getInteractionId(), "the end of wrap-up");
    believe(one.phase == Stage.WRAP_UP, "the end of the wrap-up of " + one);
    work.remove(one.id);
  }

  @Override
  public void onHoldChanged(HoldChanged changed) {
    known(changed.getInteractionId(), "the hold");
  }

  @Override
  public void onHelpChanged(HelpChanged changed) {
    Work one = known(changed.getInteractionId(), "the call for help");
    believe(one.phase == Stage.ACTIVE, "the call for help with " + one);
  }

  @Override
  public void onAssignmentParked(AssignmentParked parked) {
    Work one = known(parked.getInteractionId(), "the rest");
    believe(one.phase == Stage.ACTIVE, "the rest of " + one);
    one.phase = Stage.PARKED;
  }

  @Override
  public void onAssignmentWoken(AssignmentWoken woken) {
    Work one = known(woken.getInteractionId(), "the waking");
    believe(one.phase == Stage.PARKED, "the waking of " + one);
    one.phase = Stage.ACTIVE;
  }

  @Override
  public void onConsultationStarted(ConsultationStarted started) {
    known(started.getInteractionId(), "a consultation");
    consultations.add(started.getConsultationId());
  }

  @Override
  public void onConsultationEnded(ConsultationEnded ended) {
    believe(
        consultations.remove(ended.getConsultationId()),
        "the end of consultation " + ended.getConsultationId());
  }

  @Override
  public void onActivityChanged(ActivityChanged changed) {
    activity = changed.getActivity();
  }

  @Override
  public void onSignedOut(SignedOut signedOut) {
    signedIn = false;
    // Whether the client has stopped, or has signed in again by itself, a request will tell.
    var _ =
        client
            .setActivity(Activity.ACTIVITY_AVAILABLE)
            .whenComplete((_, failure) -> {
              if (failure != null) {
                refused(failure);
              }
            });
  }

  @Override
  public void onDisconnected(String reason) {
    world.lost(name, reason);
  }

  @Override
  public void onSessionReplaced() {
    leave();
  }

  @Override
  public void onRefused(RejectedException rejected) {
    believe(false, "that its sign-in is refused: " + rejected.getMessage());
    leave();
  }
}
