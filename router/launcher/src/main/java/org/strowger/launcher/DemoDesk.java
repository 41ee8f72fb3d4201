package org.strowger.launcher;

import static org.strowger.client.Definitions.agent;
import static org.strowger.client.Definitions.capacityProfile;
import static org.strowger.client.Definitions.disposition;
import static org.strowger.client.Definitions.proficiency;
import static org.strowger.client.Definitions.queue;
import static org.strowger.client.Definitions.requirement;
import static org.strowger.client.Definitions.skill;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.strowger.client.AdminClient;
import org.strowger.client.StrowgerChannel;
import org.strowger.gateway.chat.ChatConfig;
import org.strowger.gateway.chat.ChatGateway;
import org.strowger.gateway.chat.ChatLimits;
import org.strowger.gateway.chat.Queues;
import org.strowger.gateway.chat.VideoConfig;
import org.strowger.gateway.chat.file.AttachmentLimits;
import org.strowger.gateway.chat.socket.Listener;
import org.strowger.gateway.chat.socket.Origins;
import org.strowger.gateway.chat.socket.SocketLimits;
import org.strowger.gateway.chat.store.StoreFault;
import org.strowger.gateway.video.CandidatePolicy;
import org.strowger.gateway.video.IceServers;
import org.strowger.gateway.video.VideoLimits;
import org.strowger.proto.v1.Channel;
import org.strowger.simulator.Scenario;
import org.strowger.token.Role;
import org.strowger.token.TokenKeys;

/**
 * {@code strowger demo --desk}: the made-up day as fast as life, and in it one agent and one
 * customer who are real: whoever opens the two pages. Their chats have a queue of their own, so
 * that nobody else takes them; the agent gets calls and letters of the day, too.
 */
final class DemoDesk {
  private static final String HOST = "127.0.0.1";
  private static final String AGENT = "you";
  private static final String QUEUE = "lamps";
  private static final String VIDEO_QUEUE = "lamps-video";
  private static final String NO_LETTERS = "";
  private static final String SKILL = "lamps";
  private static final String PROFILE = "your-desk";
  private static final List<String> DAY_SKILLS =
      List.of("german", "english", "french", "billing", "technical", "sales");

  private DemoDesk() {}

  /** Returns at the day's end, or when it is interrupted. */
  static void play(Scenario day, PrintWriter out)
      throws IOException, InterruptedException, StoreFault {
    int chatPort = freePort();
    try (OnInterrupt interrupt = OnInterrupt.armed();
        RehearsalRouter router =
            RehearsalRouter.startWithPages(
                day.startMs(), 1, Optional.of("ws://" + HOST + ":" + chatPort + "/desk"));
        LiveHost host = new LiveHost(router.target(), router.clock(), day, _ -> {});
        StrowgerChannel channel = StrowgerChannel.open(router.target());
        ChatGateway chat = new ChatGateway(chat(router, chatPort), System::currentTimeMillis)) {
      interrupt.stops(host::stop);
      var _ = router.failure().thenAccept(failure -> host.fail(failure.reason()));
      var _ = chat.failure().thenAccept(host::fail);
      host.prepare();
      makeRoom(channel);
      chat.start();
      router.clock().start();
      host.begin();
      introduce(out, router, chatPort);
      host.await();
    }
  }

  /** The pages name the chat's port before it listens; nobody else is asking for one just then. */
  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static ChatConfig chat(RehearsalRouter router, int port) throws IOException {
    Map<String, String> queues = new LinkedHashMap<>();
    queues.put(QUEUE, "");
    queues.put(VIDEO_QUEUE, "");
    return new ChatConfig(
        router.target(),
        "widget",
        new Listener.Address(HOST, port),
        new Listener.Address(HOST, 0),
        router.temporary().resolve("chat"),
        new Queues(queues, Set.of(VIDEO_QUEUE)),
        NO_LETTERS,
        new Origins(List.of(router.pagesOrigin())),
        TokenKeys.read(router.tokenKeys()),
        // Both browsers may well be on this machine.
        new VideoConfig(IceServers.NONE, new CandidatePolicy(true, true), VideoLimits.DEFAULT),
        ChatLimits.DEFAULT,
        AttachmentLimits.DEFAULT,
        SocketLimits.DEFAULT);
  }

  /** The queue of the widget, and an agent who can do it and everything else of the day. */
  private static void makeRoom(StrowgerChannel channel) throws InterruptedException {
    try {
      AdminClient.of(channel)
          .defineAll(
              skill(SKILL),
              disposition("sold"),
              disposition("answered"),
              disposition("to-call-back"),
              capacityProfile(
                  PROFILE,
                  4,
                  Map.of(
                      Channel.CHANNEL_PHONE, 1, Channel.CHANNEL_CHAT, 3, Channel.CHANNEL_EMAIL, 1)),
              queue(QUEUE, queue -> queue.addRequirements(requirement(SKILL, 1))),
              queue(VIDEO_QUEUE, queue -> queue.addRequirements(requirement(SKILL, 1))),
              agent(
                  AGENT,
                  agent -> {
                    agent.setCapacityProfileId(PROFILE).addProficiencies(proficiency(SKILL, 9));
                    DAY_SKILLS.forEach(name -> agent.addProficiencies(proficiency(name, 9)));
                    return agent;
                  }))
          .get();
    } catch (ExecutionException refused) {
      throw new PlayFailed("the router refused: " + refused.getCause(), refused.getCause());
    }
  }

  private static void introduce(PrintWriter out, RehearsalRouter router, int chatPort)
      throws IOException {
    out.println("A day at a call centre, 8:00 and as fast as life. Open in a browser:");
    out.println();
    out.println("  your desk      " + page(router, "desk.html", Role.AGENT, AGENT));
    out.println("  the board      " + page(router, "board.html", Role.SUPERVISOR, "demo"));
    out.println("  a customer     http://" + HOST + ":" + chatPort + "/example.html");
    out.println("  one by video   http://" + HOST + ":" + chatPort + "/example-video.html");
    out.println();
    out.println("Start your shift, then press 'Ask us' as the customer. Ctrl-C ends the day.");
    out.flush();
  }

  private static String page(RehearsalRouter router, String page, Role role, String subject)
      throws IOException {
    return router
        .page(page, role, subject, "Alex")
        .orElse("(built without pages: Node 20.19 or newer and npm are needed)");
  }
}
