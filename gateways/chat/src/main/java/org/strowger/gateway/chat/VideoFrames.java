package org.strowger.gateway.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import org.strowger.gateway.video.Call;
import org.strowger.gateway.video.Candidate;
import org.strowger.gateway.video.IceServers;
import org.strowger.gateway.video.MediaState;
import org.strowger.gateway.video.NumberedSignal;
import org.strowger.gateway.video.Quality;
import org.strowger.gateway.video.SessionDescription;
import org.strowger.gateway.video.Side;
import org.strowger.gateway.video.Signal;
import org.strowger.gateway.video.SignalRefused;

/** The frames of video calls, read and written; {@code router/docs/video.md} prints each. */
final class VideoFrames {
  private static final int TYPE_MAX_BYTES = 16;
  private static final int CANDIDATE_MAX_BYTES = 1_024;
  private static final int NAME_MAX_BYTES = 256;
  private static final int LINES_MAX = 16;

  private VideoFrames() {}

  /** A description or a candidate. */
  static Signal signal(ClientFrame frame, VideoConfig config) throws Refused, SignalRefused {
    ClientFrame description = frame.part("description");
    if (description != null) {
      int most = config.limits().descriptionMaxBytes();
      return SessionDescription.checked(
          description.text("type", TYPE_MAX_BYTES),
          description.text("sdp", most),
          config.candidates(),
          config.limits());
    }
    ClientFrame candidate = frame.part("candidate");
    if (candidate == null) {
      throw new Refused(ErrorCode.MALFORMED, "description or candidate must be given");
    }
    return Candidate.checked(
        candidate.optionalText("candidate", CANDIDATE_MAX_BYTES),
        candidate.optionalText("sdpMid", NAME_MAX_BYTES),
        (int) candidate.optionalNumber("sdpMLineIndex", LINES_MAX),
        candidate.optionalText("usernameFragment", NAME_MAX_BYTES),
        config.candidates());
  }

  static MediaState media(ClientFrame frame) throws Refused {
    return new MediaState(frame.flag("audio"), frame.flag("video"), frame.flag("screen"));
  }

  /** How good the call has been so far; null = not said. */
  static @Nullable Quality quality(ClientFrame frame) throws Refused {
    ClientFrame quality = frame.part("quality");
    return quality == null
        ? null
        : new Quality(
            (int) quality.number("lossPermille", 0, Quality.LOSS_MAX),
            (int) quality.number("roundTripMs", 0, Quality.ROUND_TRIP_MAX_MS),
            (int) quality.number("freezes", 0, Quality.FREEZES_MAX));
  }

  /** Both sides are there: connect. Also told again to a page that comes back. */
  static String start(
      Conversation conversation, Call call, Side side, IceServers.Issued iceServers) {
    JsonObject frame = Frames.about("rtc-start", conversation);
    frame.addProperty("round", call.round());
    frame.addProperty("role", side.role());
    frame.addProperty("peer", call.page(side.other()));
    frame.addProperty("got", call.lastOf(side));
    JsonArray servers = new JsonArray();
    iceServers.servers().forEach(server -> servers.add(server(server)));
    frame.add("iceServers", servers);
    frame.addProperty("expiresMs", iceServers.expiresMs());
    return frame.toString();
  }

  static String signal(Conversation conversation, long round, NumberedSignal numbered) {
    JsonObject frame = Frames.about("rtc", conversation);
    frame.addProperty("round", round);
    frame.addProperty("rseq", numbered.number());
    switch (numbered.signal()) {
      case SessionDescription description -> frame.add("description", json(description));
      case Candidate candidate -> frame.add("candidate", json(candidate));
    }
    return frame.toString();
  }

  /** What the other side sends now. */
  static String media(Conversation conversation, MediaState state) {
    JsonObject frame = Frames.about("rtc-media", conversation);
    frame.addProperty("audio", state.audio());
    frame.addProperty("video", state.video());
    frame.addProperty("screen", state.screen());
    return frame.toString();
  }

  /** This page's connection is of no use any more; {@code reason} says why. */
  static String stop(Conversation conversation, String reason) {
    JsonObject frame = Frames.about("rtc-stop", conversation);
    frame.addProperty("reason", reason);
    return frame.toString();
  }

  /** The call is over. */
  static String bye(Conversation conversation, Side by) {
    JsonObject frame = Frames.about("rtc-bye", conversation);
    frame.addProperty("from", by.text());
    return frame.toString();
  }

  private static JsonObject json(SessionDescription description) {
    JsonObject json = new JsonObject();
    json.addProperty("type", description.type().text());
    json.addProperty("sdp", description.sdp());
    return json;
  }

  private static JsonObject json(Candidate candidate) {
    JsonObject json = new JsonObject();
    json.addProperty("candidate", candidate.line());
    json.addProperty("sdpMid", candidate.mid());
    json.addProperty("sdpMLineIndex", candidate.lineIndex());
    if (!candidate.usernameFragment().isEmpty()) {
      json.addProperty("usernameFragment", candidate.usernameFragment());
    }
    return json;
  }

  private static JsonObject server(IceServers.Server server) {
    JsonObject json = new JsonObject();
    JsonArray urls = new JsonArray();
    server.urls().forEach(urls::add);
    json.add("urls", urls);
    if (!server.username().isEmpty()) {
      json.addProperty("username", server.username());
      json.addProperty("credential", server.credential());
    }
    return json;
  }
}
