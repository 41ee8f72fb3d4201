package org.strowger.server.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.strowger.client.NotConnectedException;
import org.strowger.client.Targets;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Channel;

/**
 * One agent: a person who does the usual and sometimes the unusual, at a desk with the real client.
 * Sits down at another desk now and then without leaving the first.
 */
final class AgentActor {
  final String id;
  private final World world;
  private final List<AgentDesk> desks = new ArrayList<>();
  private int desksSoFar;

  AgentActor(World world, String id) {
    this.world = world;
    this.id = id;
  }

  void start() {
    sitDown();
    thinkOn();
  }

  /** At another desk; the router tells the one before. */
  void sitDown() {
    desks.add(new AgentDesk(world, id, ++desksSoFar));
  }

  AgentDesk desk() {
    return desks.getLast();
  }

  List<AgentDesk> desks() {
    return desks;
  }

  private void thinkOn() {
    int thinkMs = world.agenda.between(200, 4_000);
    world.agenda.after(
        thinkMs,
        id + " acts",
        () -> {
          desks.removeIf(desk -> desk != desk() && desk.isOver());
          if (desk().isOver()) {
            sitDown();
          } else if (!world.isCalm()) {
            act(desk());
          }
          thinkOn();
        });
  }

  /** Brings everything at the desk to its end, and takes what is left. */
  void finish() {
    AgentDesk desk = desk();
    if (desk.activity != Activity.ACTIVITY_AVAILABLE) {
      asked(desk, desk.client.setActivity(Activity.ACTIVITY_AVAILABLE));
    }
    desk.offers.keySet().forEach(offer -> asked(desk, desk.client.accept(offer)));
    for (AgentDesk.Work one : List.copyOf(desk.work.values())) {
      switch (one.phase) {
        case WRAP_UP -> asked(desk, desk.client.completeWrapUp(one.id));
        case ACTIVE, PARKED -> asked(desk, desk.client.end(one.id));
      }
    }
  }

  private void act(AgentDesk desk) {
    Agenda chance = world.agenda;
    Long offer = desk.offers.isEmpty() ? null : desk.offers.firstKey();
    if (offer != null && !chance.onceIn(8)) {
      answer(desk, offer);
    } else if (!desk.work.isEmpty() && !chance.onceIn(6)) {
      List<AgentDesk.Work> all = List.copyOf(desk.work.values());
      goOnWith(desk, all.get(chance.between(0, all.size() - 1)));
    } else {
      atLeisure(desk);
    }
  }

  private void answer(AgentDesk desk, long offer) {
    if (world.agenda.onceIn(8)) {
      asked(desk, desk.client.decline(offer, "not now"));
      return;
    }
    noted(desk, desk.client.accept(offer), () -> world.witness.accepted(offer));
    if (world.agenda.onceIn(6)) {
      // A double click, which must not do more than one.
      noted(
          desk, desk.client.accept(offer), () -> world.believe(false, "accepted twice: " + offer));
    }
  }

  private void goOnWith(AgentDesk desk, AgentDesk.Work one) {
    switch (one.phase) {
      case ACTIVE -> talk(desk, one.id);
      case WRAP_UP -> asked(desk, desk.client.completeWrapUp(one.id));
      case PARKED -> asked(desk, desk.client.noteReply(one.id));
    }
  }

  private void talk(AgentDesk desk, long id) {
    String queue = world.agenda.random().nextBoolean() ? "calls" : "chats";
    switch (world.agenda.between(0, 13)) {
      case 0 -> asked(desk, desk.client.hold(id));
      case 1 -> asked(desk, desk.client.retrieve(id));
      case 2 -> asked(desk, desk.client.noteReply(id));
      case 3 ->
          noted(
              desk,
              desk.client.transfer(id, Targets.queue(queue), "from " + this.id),
              () -> world.witness.ended(id));
      case 4 -> asked(desk, desk.client.consult(id, Targets.queue(queue), "please"));
      case 5 -> desk.consultations.forEach(one -> asked(desk, desk.client.joinConsultation(one)));
      case 6 ->
          desk.consultations.forEach(one -> asked(desk, desk.client.completeConsultation(one)));
      case 7 -> desk.consultations.forEach(one -> asked(desk, desk.client.cancelConsultation(one)));
      case 8 ->
          asked(desk, desk.client.park(id, Instant.ofEpochMilli(world.clock.timeMs() + 30_000)));
      case 9 -> asked(desk, desk.client.changeChannel(id, Channel.CHANNEL_CHAT));
      case 10 -> asked(desk, desk.client.askForHelp(id, "a hard one"));
      case 11 -> asked(desk, desk.client.withdrawHelp(id));
      default -> noted(desk, desk.client.end(id), () -> world.witness.ended(id));
    }
  }

  private void atLeisure(AgentDesk desk) {
    switch (world.agenda.between(0, 12)) {
      case 0 -> asked(desk, desk.client.setActivity(Activity.ACTIVITY_AWAY));
      case 1 -> asked(desk, desk.client.setNextActivity(Activity.ACTIVITY_AWAY));
      case 2 -> asked(desk, desk.client.signOut());
      default -> asked(desk, desk.client.setActivity(Activity.ACTIVITY_AVAILABLE));
    }
  }

  private static void asked(AgentDesk desk, CompletableFuture<?> answer) {
    noted(desk, answer, () -> {});
  }

  /** What is acknowledged is remembered; that a client has stopped is found out by asking it. */
  private static void noted(AgentDesk desk, CompletableFuture<?> answer, Runnable acknowledged) {
    var _ =
        answer.whenComplete((_, failure) -> {
          if (failure == null) {
            acknowledged.run();
          } else if (failure instanceof NotConnectedException) {
            desk.refused(failure);
          }
        });
  }
}
