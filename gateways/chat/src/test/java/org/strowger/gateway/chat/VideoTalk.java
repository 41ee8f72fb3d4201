package org.strowger.gateway.chat;

import com.google.gson.JsonObject;

/** A customer and an agent who have both joined by video, as frames, without browsers. */
final class VideoTalk {
  static final String SDP =
      "v=0\\r\\no=- 1 2 IN IP4 0.0.0.0\\r\\ns=-\\r\\nt=0 0\\r\\nm=audio 9 UDP/TLS/RTP/SAVPF 111\\r\\n";

  final Centre centre;
  final ChatPage customer;
  final ChatPage agent;
  final RealRouter.TakingAgent ana;
  final String conversation;
  final String token;

  private VideoTalk(Centre centre) {
    this.centre = centre;
    agent = centre.desk("ana");
    ana = centre.router.available("ana");
    customer = centre.customerOf("seen");
    JsonObject welcome = customer.next("welcome");
    conversation = welcome.get("conv").getAsString();
    token = welcome.get("token").getAsString();
    agent.next("opened");
    customer.next("assigned");
  }

  /** Nobody has joined. */
  static VideoTalk assigned(Centre centre) {
    return new VideoTalk(centre);
  }

  /** Both have joined, and know of the first round. */
  static VideoTalk begun(Centre centre) {
    VideoTalk talk = new VideoTalk(centre);
    talk.customer("rtc-join", "'page':'c1'");
    talk.agent("rtc-join", "'page':'a1'");
    talk.customer.next("rtc-start");
    talk.agent.next("rtc-start");
    return talk;
  }

  void customer(String type, String fields) {
    customer.send("{'v':1,'t':'" + type + "'," + fields + "}");
  }

  void agent(String type, String fields) {
    staff(agent, type, fields);
  }

  /** Somebody of the staff sends something about this conversation. */
  void staff(ChatPage desk, String type, String fields) {
    desk.send("{'v':1,'t':'" + type + "','conv':'" + conversation + "'," + fields + "}");
  }

  static String candidate(long number) {
    return "'round':1,'rseq':"
        + number
        + ",'candidate':{'candidate':'candidate:1 1 udp 2122260223 192.0.2.7 5000 typ host',"
        + "'sdpMid':'0','sdpMLineIndex':0}";
  }

  static String offer(long number) {
    return "'round':1,'rseq':" + number + ",'description':{'type':'offer','sdp':'" + SDP + "'}";
  }
}
