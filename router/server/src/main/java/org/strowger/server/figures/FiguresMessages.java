package org.strowger.server.figures;

import java.util.List;
import org.strowger.figures.By;
import org.strowger.figures.Count;
import org.strowger.figures.Fairness;
import org.strowger.figures.FiguresFold;
import org.strowger.figures.FiguresRow;
import org.strowger.figures.Period;
import org.strowger.figures.Ratio;
import org.strowger.figures.ServiceLevel;
import org.strowger.figures.Sheet;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.FiguresView;
import org.strowger.proto.v1.RatioView;
import org.strowger.proto.v1.ServiceLevelView;

/** Figures as messages; stateless. */
public final class FiguresMessages {
  private FiguresMessages() {}

  /** The figures of the period that began at {@code startMs}, with what runs on up to now. */
  public static Figures toMessage(
      FiguresFold fold, Period period, By by, long startMs, long nowMs) {
    List<FiguresRow> rows = fold.rows(period, by, startMs, startMs + 1, nowMs);
    Figures.Builder figures =
        Figures.newBuilder()
            .setSequence(fold.fold().sequence())
            .setTimeMs(nowMs)
            .setBy(toWire(by))
            .setFromMs(startMs)
            .setShortAbandonMs(fold.terms(period).shortAbandonMs())
            .addAllRows(rows.stream().map(FiguresMessages::toMessage).toList());
    if (by == By.AGENT) {
      Ratio gini = Fairness.giniOfOccupancy(rows);
      figures.setOccupancyGini(RatioView.newBuilder().setOver(gini.over()).setUnder(gini.under()));
    }
    return figures.build();
  }

  static FiguresBy toWire(By by) {
    return switch (by) {
      case ALL -> FiguresBy.FIGURES_BY_ALL;
      case QUEUE -> FiguresBy.FIGURES_BY_QUEUE;
      case CHANNEL -> FiguresBy.FIGURES_BY_CHANNEL;
      case AGENT -> FiguresBy.FIGURES_BY_AGENT;
      case TEAM -> FiguresBy.FIGURES_BY_TEAM;
      case PROJECT -> FiguresBy.FIGURES_BY_PROJECT;
    };
  }

  public static FiguresView toMessage(FiguresRow row) {
    FiguresView.Builder view =
        FiguresView.newBuilder()
            .setId(row.id())
            .setWaiting(row.waiting())
            .setLongestWaitMs(row.longestWaitMs())
            .setPromisedPermille(row.promisedPermille());
    for (Count count : Count.values()) {
      set(view, count, row.sheet().get(count));
    }
    switch (row.by()) {
      case ALL, QUEUE, CHANNEL, PROJECT -> addServiceLevels(view, row.sheet());
      case AGENT, TEAM -> {}
    }
    return view.build();
  }

  private static void addServiceLevels(FiguresView.Builder view, Sheet sheet) {
    for (ServiceLevel level : ServiceLevel.values()) {
      Ratio ratio = level.of(sheet);
      view.addServiceLevels(
          ServiceLevelView.newBuilder()
              .setName(level.id())
              .setOver(ratio.over())
              .setUnder(ratio.under()));
    }
  }

  /** Written out, so that a count that is added does not compile before it is on the wire. */
  private static FiguresView.Builder set(FiguresView.Builder view, Count count, long value) {
    return switch (count) {
      case ARRIVED -> view.setArrived(value);
      case MOVED_IN -> view.setMovedIn(value);
      case RETURNED -> view.setReturned(value);
      case ANSWERED -> view.setAnswered(value);
      case ANSWERED_IN_TARGET -> view.setAnsweredInTarget(value);
      case ANSWERED_AGAIN -> view.setAnsweredAgain(value);
      case ABANDONED -> view.setAbandoned(value);
      case ABANDONED_IN_TARGET -> view.setAbandonedInTarget(value);
      case ABANDONED_SHORT -> view.setAbandonedShort(value);
      case ABANDONED_AGAIN -> view.setAbandonedAgain(value);
      case MOVED_OUT -> view.setMovedOut(value);
      case TURNED_AWAY -> view.setTurnedAway(value);
      case REMOVED -> view.setRemoved(value);
      case ANSWERED_WAIT_MS -> view.setAnsweredWaitMs(value);
      case ABANDONED_WAIT_MS -> view.setAbandonedWaitMs(value);
      case WAIT_MAX_MS -> view.setWaitMaxMs(value);
      case TARGET_LOW_MS -> view.setTargetLowMs(value);
      case TARGET_HIGH_MS -> view.setTargetHighMs(value);
      case LINE_MS -> view.setLineMs(value);
      case SCHEDULED_MS -> view.setScheduledMs(value);
      case OFFERS -> view.setOffers(value);
      case ACCEPTED -> view.setAccepted(value);
      case DECLINED -> view.setDeclined(value);
      case MISSED -> view.setMissed(value);
      case RESCINDED -> view.setRescinded(value);
      case OFFER_MS -> view.setOfferMs(value);
      case PULLED -> view.setPulled(value);
      case DIRECT -> view.setDirect(value);
      case HANDLED -> view.setHandled(value);
      case HANDED_BACK -> view.setHandedBack(value);
      case ASSIGNED -> view.setAssigned(value);
      case CONSULTED -> view.setConsulted(value);
      case TRANSFERRED -> view.setTransferred(value);
      case TALK_MS -> view.setTalkMs(value);
      case HOLD_MS -> view.setHoldMs(value);
      case WRAP_UP_MS -> view.setWrapUpMs(value);
      case ASLEEP_MS -> view.setAsleepMs(value);
      case LONG_HANDLED -> view.setLongHandled(value);
      case OFTEN_DECLINED -> view.setOftenDeclined(value);
      case BUSY_MS -> view.setBusyMs(value);
      case OFFERED_MS -> view.setOfferedMs(value);
      case IDLE_MS -> view.setIdleMs(value);
      case NOT_READY_MS -> view.setNotReadyMs(value);
    };
  }
}
