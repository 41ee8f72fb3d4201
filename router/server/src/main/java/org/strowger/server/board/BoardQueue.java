package org.strowger.server.board;

import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueDefinition;

/** One queue on the board: who waits, and what was counted since the day began. */
public final class BoardQueue {
  private QueueDefinition definition;
  private final WaitingOrder line = new WaitingOrder();

  /** Ids are given in the order of arrival, so the first is the one that waits longest. */
  private final TreeSet<InteractionId> waitingByArrival = new TreeSet<>();

  private int offered;
  private int active;
  private long arrived;
  private long answered;
  private long answeredInTarget;
  private long abandoned;
  private long answeredWaitSumMs;

  BoardQueue(QueueDefinition definition) {
    this.definition = definition;
  }

  public QueueDefinition definition() {
    return definition;
  }

  public int waiting() {
    return line.size();
  }

  public int offered() {
    return offered;
  }

  public int active() {
    return active;
  }

  public long arrived() {
    return arrived;
  }

  public long answered() {
    return answered;
  }

  public long answeredInTarget() {
    return answeredInTarget;
  }

  public long abandoned() {
    return abandoned;
  }

  public long answeredWaitSumMs() {
    return answeredWaitSumMs;
  }

  /** Hands every place in line with the number of those ahead to {@code reader}, in order. */
  public void forEachWaiting(ObjIntConsumer<Place> reader) {
    line.forEach(reader);
  }

  int ahead(Place place) {
    return line.ahead(place);
  }

  /** Only while somebody waits. */
  InteractionId longestWaiting() {
    return waitingByArrival.first();
  }

  void define(QueueDefinition again) {
    definition = again;
  }

  void enterLine(Place place) {
    line.add(place);
    waitingByArrival.add(place.interaction());
  }

  void leaveLine(Place place) {
    line.remove(place);
    waitingByArrival.remove(place.interaction());
  }

  void offered(int change) {
    offered += change;
  }

  void active(int change) {
    active += change;
  }

  void countArrival() {
    arrived++;
  }

  /** A move out takes back an arrival that was counted here. */
  void uncountArrival() {
    arrived--;
  }

  void countAnswer(long waitMs) {
    answered++;
    answeredWaitSumMs += waitMs;
    if (waitMs <= definition.serviceTargetMs()) {
      answeredInTarget++;
    }
  }

  void countAbandon() {
    abandoned++;
  }

  void beginDay() {
    arrived = 0;
    answered = 0;
    answeredInTarget = 0;
    abandoned = 0;
    answeredWaitSumMs = 0;
  }
}
