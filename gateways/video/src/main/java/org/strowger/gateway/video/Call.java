package org.strowger.gateway.video;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.gateway.video.SignalRefused.Why;

/**
 * A call as the gateway knows it, in memory only: which page sits on each side, and what they have
 * told each other in the present round. For one thread.
 *
 * <p>A round is one pair of pages. It begins when both have joined, and again when one of them is
 * another than before: after a reload, a transfer, or when this gateway has forgotten everything
 * because it was restarted. A page that finds the other one the same as before keeps its connection
 * and only numbers anew, so that media goes on.
 */
public final class Call {
  private static final long NEVER = -1;

  /** What joining has led to. */
  public enum Joined {
    /** The other side is not there yet. */
    WAITS,
    /** Another round has begun: both are to be told. */
    ROUND_BEGINS,
    /** The page goes on where it was: it alone is to be told again. */
    GOES_ON
  }

  private final VideoLimits limits;
  private final Map<Side, Seat> seats = new EnumMap<>(Side.class);
  private long round;
  private boolean isOn;
  private long lostSinceMs = NEVER;

  public Call(VideoLimits limits) {
    this.limits = limits;
    for (Side side : Side.values()) {
      seats.put(side, new Seat(limits));
    }
  }

  /** The present round, or the last one; grows within a conversation, also over a restart. */
  public long round() {
    return round;
  }

  /** Whether both sides have joined. */
  public boolean isOn() {
    return isOn;
  }

  /** The page on that side; empty = none. */
  public String page(Side side) {
    return seat(side).page();
  }

  /**
   * A page joins, or comes back after its socket was cut.
   *
   * @param page the page's own id of itself, another one after each load
   * @param itsRound the last round that it was told of; 0 = none
   * @param seen the last signal of the other side that it has
   */
  public Joined join(Side side, String page, long itsRound, long seen) {
    Seat seat = seat(side);
    if (isOn && seat.isTakenBy(page) && (itsRound == 0 || itsRound == round)) {
      seat(side.other()).acknowledge(seen);
      return Joined.GOES_ON;
    }
    round = Math.max(round, itsRound);
    seat.take(page);
    if (!seat(side.other()).isTaken()) {
      return Joined.WAITS;
    }
    round++;
    isOn = true;
    lostSinceMs = NEVER;
    seats.values().forEach(Seat::beginRound);
    return Joined.ROUND_BEGINS;
  }

  /** The page is in the call no more; the other one waits. */
  public void leave(Side side) {
    seat(side).leave();
    seat(side.other()).beginRound();
    isOn = false;
    lostSinceMs = NEVER;
  }

  /** Takes a signal; returns whether it is to be told to the other side, which it is once. */
  public boolean signal(Side from, long ofRound, long seen, NumberedSignal numbered)
      throws SignalRefused {
    requireRound(ofRound);
    seat(from.other()).acknowledge(seen);
    return seat(from).add(numbered);
  }

  /** What this side has not acknowledged, in order. */
  public List<NumberedSignal> unseenBy(Side side) {
    return seat(side.other()).held();
  }

  /** The number of the last signal of this side that came: what is behind it, send again. */
  public long lastOf(Side side) {
    return seat(side).lastNumber();
  }

  /** What a side sends now. */
  public void show(Side side, long ofRound, MediaState state) throws SignalRefused {
    requireRound(ofRound);
    seat(side).show(state);
  }

  /** What a side sends; null = not known. */
  public @Nullable MediaState media(Side side) {
    return seat(side).media();
  }

  /** Whether a side is connected with the other, by its own word. */
  public void say(Side side, long ofRound, boolean isConnected) throws SignalRefused {
    requireRound(ofRound);
    seat(side).say(isConnected);
  }

  /** How good it has been for a side so far; the last word counts, also after its page has left. */
  public void measure(Side side, Quality measured) {
    seat(side).measure(measured);
  }

  /** How good it was for a side; null = it has not said. */
  public @Nullable Quality quality(Side side) {
    return seat(side).quality();
  }

  /** How good it was, as attributes of the interaction; empty if nobody said. */
  public Map<String, String> qualityAttributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    seats.forEach((side, seat) -> {
      Quality said = seat.quality();
      if (said != null) {
        said.addTo(attributes, side);
      }
    });
    return attributes;
  }

  /**
   * Whether both have been without the connection that they had for too long. An agent whose page
   * is gone is none who lost a customer: the router gives the customer to another agent then.
   *
   * @param isCustomerHere whether any page of the customer is there to say so
   */
  public boolean isLost(long nowMs, boolean isCustomerHere) {
    boolean isWithout =
        seat(Side.AGENT).saysLost() && (seat(Side.CUSTOMER).saysLost() || !isCustomerHere);
    if (!isWithout) {
      lostSinceMs = NEVER;
      return false;
    }
    if (lostSinceMs == NEVER) {
      lostSinceMs = nowMs;
    }
    return nowMs - lostSinceMs >= limits.lostMs();
  }

  private void requireRound(long ofRound) throws SignalRefused {
    if (!isOn) {
      throw new SignalRefused(Why.NOT_JOINED, "send rtc-join first, and wait for rtc-start");
    }
    if (ofRound != round) {
      throw new SignalRefused(
          Why.OLD_ROUND, "round must be " + round + ": wait for rtc-start, or send rtc-join");
    }
  }

  private Seat seat(Side side) {
    Seat seat = seats.get(side);
    if (seat == null) {
      throw new IllegalStateException("there is a seat for each side");
    }
    return seat;
  }
}
