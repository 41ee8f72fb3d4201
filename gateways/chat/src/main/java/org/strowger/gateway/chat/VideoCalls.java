package org.strowger.gateway.chat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.strowger.gateway.chat.socket.ClientSocket;
import org.strowger.gateway.video.Call;
import org.strowger.gateway.video.NumberedSignal;
import org.strowger.gateway.video.Quality;
import org.strowger.gateway.video.SessionDescription;
import org.strowger.gateway.video.Side;
import org.strowger.gateway.video.Signal;
import org.strowger.gateway.video.SignalRefused;

/**
 * The video calls beside conversations: carries signals between the two pages that have joined, and
 * ends the interaction when one hangs up. In memory only; media goes between the pages and never
 * comes here. Belongs to the conversations' thread.
 */
final class VideoCalls {
  /** A call, the socket that each side's page sits at, and the agent it is with. */
  private static final class Talk {
    final Conversation conversation;
    final Call call;
    final Map<Side, ClientSocket> sockets = new EnumMap<>(Side.class);

    /** Empty until an agent has joined. */
    String agentId = "";

    /** When the agent hung up; 0 = not yet. */
    long hungUpMs;

    Talk(Conversation conversation, Call call) {
      this.conversation = conversation;
      this.call = call;
    }

    boolean isOfAnotherAgent() {
      return !agentId.isEmpty() && !agentId.equals(conversation.agentId());
    }

    void tell(Side side, String frame) {
      ClientSocket socket = sockets.get(side);
      if (socket != null) {
        socket.send(frame);
      }
    }
  }

  private static final int PAGE_MAX_BYTES = 64;
  private static final long ROUND_MAX = 1_000_000;

  private final Map<String, Talk> talks = new LinkedHashMap<>();
  private final Queues queues;
  private final Routing routing;
  private final VideoConfig config;
  private final VideoMetrics metrics;
  private final LongSupplier clock;

  /** For those who only count. */
  private volatile int count;

  VideoCalls(
      Queues queues,
      Routing routing,
      VideoConfig config,
      VideoMetrics metrics,
      LongSupplier clock) {
    this.queues = queues;
    this.routing = routing;
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
    metrics.watch(() -> count);
  }

  /** Whether customers of this conversation may be called by video. */
  boolean isPossible(Conversation conversation) {
    return queues.isVideo(conversation.queueId());
  }

  /** Carries out what a page has sent; the session has seen to it that it is on this side. */
  void onFrame(Conversation conversation, Side side, ClientSocket socket, ClientFrame frame)
      throws Refused {
    if (!isPossible(conversation)) {
      throw new Refused(ErrorCode.NO_VIDEO, "the conversation's queue is none for video");
    }
    Talk talk = talk(conversation);
    if (conversation.isClosed() || talk.hungUpMs != 0) {
      throw new Refused(ErrorCode.CONVERSATION_CLOSED, "the call is over");
    }
    try {
      if (frame.type().equals("rtc-join")) {
        join(talk, side, socket, frame);
        return;
      }
      if (talk.sockets.get(side) != socket) {
        throw new Refused(ErrorCode.NOT_JOINED, "send rtc-join first");
      }
      switch (frame.type()) {
        case "rtc" -> signal(talk, side, frame);
        case "rtc-media" -> media(talk, side, frame);
        case "rtc-report" -> report(talk, side, frame);
        case "rtc-leave" -> leave(talk, side, frame);
        case "rtc-bye" -> bye(talk, side, frame);
        default ->
            throw new Refused(
                ErrorCode.MALFORMED,
                "t must be rtc-join, rtc, rtc-media, rtc-report, rtc-leave or rtc-bye");
      }
    } catch (SignalRefused refused) {
      throw new Refused(code(refused), refused.sentence());
    }
  }

  /** Looks whose call has ended, moved to another agent, or been without a connection too long. */
  void lookAfter(long nowMs) {
    for (Talk talk : new ArrayList<>(talks.values())) {
      if (talk.conversation.isClosed()) {
        end(talk, VideoMetrics.CLOSED);
      } else if (talk.isOfAnotherAgent()) {
        move(talk);
      } else if (talk.call.isLost(nowMs, talk.conversation.isCustomerHere())) {
        routing.hangUp(
            talk.conversation, CloseReason.CONNECTION_LOST, talk.call.qualityAttributes());
        end(talk, VideoMetrics.LOST);
      } else if (talk.hungUpMs != 0 && nowMs - talk.hungUpMs >= config.limits().hangUpMs()) {
        // The desk would have ended it as its agent; it is gone.
        routing.hangUp(talk.conversation, CloseReason.AGENT_ENDED, Map.of());
        end(talk, VideoMetrics.HUNG_UP);
      }
    }
  }

  private Talk talk(Conversation conversation) {
    Talk here = talks.get(conversation.id());
    if (here != null && !here.isOfAnotherAgent()) {
      return here;
    }
    if (here != null) {
      move(here);
    }
    Talk begun = new Talk(conversation, new Call(config.limits()));
    if (!conversation.isClosed()) {
      talks.put(conversation.id(), begun);
      count = talks.size();
    }
    return begun;
  }

  private void join(Talk talk, Side side, ClientSocket socket, ClientFrame frame) throws Refused {
    String page = frame.text("page", PAGE_MAX_BYTES);
    long round = frame.optionalNumber("round", ROUND_MAX);
    long seen = frame.optionalNumber("seen", Long.MAX_VALUE);
    ClientSocket before = talk.sockets.put(side, socket);
    if (before != null && before != socket && !talk.call.page(side).equals(page)) {
      before.send(VideoFrames.stop(talk.conversation, "elsewhere"));
    }
    if (side == Side.AGENT) {
      talk.agentId = talk.conversation.agentId();
    }
    switch (talk.call.join(side, page, round, seen)) {
      case WAITS -> {}
      case GOES_ON -> start(talk, side);
      case ROUND_BEGINS -> {
        metrics.roundBegan();
        start(talk, side);
        start(talk, side.other());
      }
    }
  }

  /** Tells a page the round, what the other one shows, and all of its signals not seen yet. */
  private void start(Talk talk, Side side) {
    Conversation conversation = talk.conversation;
    var iceServers = config.iceServers().issue(conversation.id(), clock.getAsLong());
    talk.tell(side, VideoFrames.start(conversation, talk.call, side, iceServers));
    var media = talk.call.media(side.other());
    if (media != null) {
      talk.tell(side, VideoFrames.media(conversation, media));
    }
    for (NumberedSignal numbered : talk.call.unseenBy(side)) {
      talk.tell(side, VideoFrames.signal(conversation, talk.call.round(), numbered));
    }
  }

  private void signal(Talk talk, Side side, ClientFrame frame) throws Refused, SignalRefused {
    long round = round(frame);
    long number = frame.number("rseq", 1, Long.MAX_VALUE);
    long seen = frame.optionalNumber("seen", Long.MAX_VALUE);
    Signal signal = VideoFrames.signal(frame, config);
    NumberedSignal numbered = new NumberedSignal(number, signal);
    if (talk.call.signal(side, round, seen, numbered)) {
      metrics.signalled();
      if (signal instanceof SessionDescription description) {
        metrics.dropped(description.dropped());
      }
      talk.tell(side.other(), VideoFrames.signal(talk.conversation, round, numbered));
    }
  }

  private static void media(Talk talk, Side side, ClientFrame frame) throws Refused, SignalRefused {
    var state = VideoFrames.media(frame);
    talk.call.show(side, round(frame), state);
    talk.tell(side.other(), VideoFrames.media(talk.conversation, state));
  }

  private static void report(Talk talk, Side side, ClientFrame frame)
      throws Refused, SignalRefused {
    measure(talk, side, frame);
    talk.call.say(side, round(frame), frame.flag("connected"));
  }

  /** This side goes on without video. */
  private static void leave(Talk talk, Side side, ClientFrame frame) throws Refused {
    measure(talk, side, frame);
    talk.call.leave(side);
    talk.sockets.remove(side);
    talk.tell(side.other(), VideoFrames.stop(talk.conversation, "left"));
  }

  /** The customer's bye ends it here; an agent ends it in the router, after what is told there. */
  private void bye(Talk talk, Side side, ClientFrame frame) throws Refused {
    measure(talk, side, frame);
    String told = VideoFrames.bye(talk.conversation, side);
    if (side == Side.CUSTOMER) {
      talk.tell(Side.AGENT, told);
      routing.hangUp(talk.conversation, CloseReason.CUSTOMER_LEFT, talk.call.qualityAttributes());
      end(talk, VideoMetrics.HUNG_UP);
    } else {
      routing.describe(talk.conversation, talk.call.qualityAttributes());
      talk.hungUpMs = clock.getAsLong();
      talk.tell(Side.CUSTOMER, told);
      talk.tell(Side.AGENT, told);
    }
  }

  private static void measure(Talk talk, Side side, ClientFrame frame) throws Refused {
    Quality said = VideoFrames.quality(frame);
    if (said != null) {
      talk.call.measure(side, said);
    }
  }

  /** The customer's page joins again, to wait for the next agent. */
  private void move(Talk talk) {
    end(talk, VideoMetrics.MOVED);
    talk.tell(Side.CUSTOMER, VideoFrames.stop(talk.conversation, "agent-gone"));
  }

  private void end(Talk talk, String how) {
    talks.remove(talk.conversation.id(), talk);
    count = talks.size();
    if (talk.call.round() == 0) {
      return;
    }
    metrics.ended(talk.hungUpMs == 0 ? how : VideoMetrics.HUNG_UP);
    for (Side side : Side.values()) {
      Quality said = talk.call.quality(side);
      if (said != null) {
        metrics.measured(side, said);
      }
    }
  }

  private static long round(ClientFrame frame) throws Refused {
    return frame.number("round", 1, ROUND_MAX);
  }

  private static ErrorCode code(SignalRefused refused) {
    return switch (refused.why()) {
      case MALFORMED -> ErrorCode.MALFORMED;
      case NOT_JOINED -> ErrorCode.NOT_JOINED;
      case OLD_ROUND -> ErrorCode.OLD_ROUND;
      case TOO_MANY_SIGNALS -> ErrorCode.TOO_MANY_SIGNALS;
      case CANDIDATE_REFUSED -> ErrorCode.CANDIDATE_REFUSED;
    };
  }
}
