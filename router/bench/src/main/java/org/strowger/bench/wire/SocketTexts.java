package org.strowger.bench.wire;

import java.util.List;

/** What goes over an agent's WebSocket in one assignment, as page and router write it. */
final class SocketTexts {
  /** To the router. */
  static final List<String> TO_ROUTER =
      List.of(
          send("\"requestNumber\":\"100001\",\"acceptOffer\":{\"offerId\":\"1000001\"}"),
          send("\"requestNumber\":\"100002\",\"endInteraction\":{\"interactionId\":\"1000001\"}"));

  private static final String INTERACTION =
      "\"interaction\":{\"interactionId\":\"1000001\",\"gatewayId\":\"gateway7\",\"key\":\"1000000\","
          + "\"channel\":\"CHANNEL_CHAT\",\"queueId\":\"queue5\",\"arrivedMs\":\"1800000000000\","
          + "\"links\":{\"origin\":\"ORIGIN_CUSTOMER\",\"segment\":1},\"callback\":{}}";

  /** From the router: the offer, what comes of accepting it, what comes of ending it. */
  static final List<String> FROM_ROUTER =
      List.of(
          news(
              "\"offerMade\":{\"offerId\":\"1000001\","
                  + INTERACTION
                  + ",\"deadlineMs\":\"1800000060000\"},\"previousSequence\":\"7000000\""),
          news("\"reply\":{\"requestNumber\":\"100001\"}"),
          news("\"assignmentStarted\":{" + INTERACTION + "},\"previousSequence\":\"7000001\""),
          news("\"reply\":{\"requestNumber\":\"100002\"}"),
          news(
              "\"assignmentEnded\":{\"interactionId\":\"1000001\","
                  + "\"reason\":\"END_REASON_AGENT_ENDED\"},\"previousSequence\":\"7000002\""));

  private SocketTexts() {}

  private static String send(String message) {
    return "{\"kind\":\"send\",\"id\":1,\"message\":{" + message + "}}";
  }

  private static String news(String message) {
    return "{\"kind\":\"news\",\"id\":1,\"message\":{\"sequence\":\"7000003\","
        + "\"timeMs\":\"1800000000000\","
        + message
        + "}}";
  }
}
