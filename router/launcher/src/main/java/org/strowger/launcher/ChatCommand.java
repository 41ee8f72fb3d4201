package org.strowger.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
import org.strowger.token.TokenKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code strowger chat}: runs the chat gateway until SIGTERM or SIGINT, or until it can't go on.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "chat",
    description = "Runs the chat gateway beside a router, until SIGTERM or SIGINT.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "1:the gateway could not start; what it says has to be mended first",
      "2:the command line is wrong",
      "4:something broke while it ran; start it again, it has everything that it has answered",
      "143, 130:ended in order by SIGTERM or SIGINT"
    })
final class ChatCommand implements Callable<Integer> {
  private static final int NOT_STARTED = 1;
  private static final int MISCONFIGURED = 2;
  private static final int BROKEN = 4;
  private static final long ATTACHMENT_KIB_LIMIT = 1 << 20;

  @Option(
      names = "--router",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:7700",
      description = "The router's gRPC; ${DEFAULT-VALUE} unless given.")
  private String router;

  @Option(
      names = "--gateway-id",
      paramLabel = "ID",
      defaultValue = "chat",
      description = "As the router knows it, one instance at a time; ${DEFAULT-VALUE}.")
  private String gatewayId;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:7710",
      description = "Where customers and desks connect, behind a proxy with TLS; ${DEFAULT-VALUE}.")
  private String listen;

  @Option(
      names = "--pages",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:7711",
      description = "Where health and metrics are read; ${DEFAULT-VALUE}.")
  private String pages;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      defaultValue = "strowger-chat",
      description = "Where conversations are kept; ${DEFAULT-VALUE}.")
  private Path directory;

  @Option(
      names = "--keep-days",
      paramLabel = "DAYS",
      defaultValue = "90",
      description = "How long closed ones are kept; ${DEFAULT-VALUE}.")
  private int keepDays;

  @Option(
      names = "--attachment-max-kib",
      paramLabel = "KIB",
      defaultValue = "5120",
      description = "The longest file that people may send; 0 = none; ${DEFAULT-VALUE}.")
  private long attachmentMaxKib;

  @Option(
      names = "--queue",
      paramLabel = "QUEUE[=PROJECT]",
      description =
          "Where customers may ask to be served, and whose; the first is the preset. One of these"
              + " or of --video-queue is needed.")
  private List<String> queues = List.of();

  @Option(
      names = "--video-queue",
      paramLabel = "QUEUE[=PROJECT]",
      description = "As --queue, and customers may be seen there; several are allowed.")
  private List<String> videoQueues = List.of();

  @Option(
      names = "--turn",
      paramLabel = "URL",
      description =
          "Where pages find a way to each other, such as turn:turn.example.org:3478 or"
              + " stun:stun.example.org; several are allowed. Without, within one network only.")
  private List<String> turn = List.of();

  @Option(
      names = "--turn-secret-file",
      paramLabel = "FILE",
      description =
          "Holds the secret that the TURN servers have as static-auth-secret; credentials of an"
              + " hour are made of it for each call.")
  private @Nullable Path turnSecretFile;

  @Option(
      names = "--public-candidates-only",
      description =
          "Addresses of private networks are not told to the other side: for customers and agents"
              + " who share none.")
  private boolean publicCandidatesOnly;

  @Option(
      names = "--letters",
      paramLabel = "QUEUE",
      defaultValue = "",
      description =
          "Where letters wait that customers leave when nobody is there, as emails; a queue that is"
              + " never closed. None are taken unless given.")
  private String letters;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description =
          "A site whose pages may connect, such as https://shop.example; several are allowed.")
  private List<String> origins = List.of();

  @Option(
      names = "--token-keys",
      paramLabel = "FILE",
      required = true,
      description =
          "What tokens of the staff are checked with: the same file as the router's sockets.token-keys.")
  private Path tokenKeys;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ChatConfig config;
    try {
      config = config();
    } catch (IllegalArgumentException | IOException wrong) {
      complain(String.valueOf(wrong.getMessage()));
      return MISCONFIGURED;
    }
    try (ChatGateway gateway = new ChatGateway(config, System::currentTimeMillis)) {
      Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "strowger-closing"));
      gateway.start();
      announce(gateway);
      complain("stopped: " + gateway.failure().join());
      return BROKEN;
    } catch (IOException | StoreFault cannot) {
      complain(String.valueOf(cannot.getMessage()));
      return NOT_STARTED;
    }
  }

  private ChatConfig config() throws IOException {
    if (keepDays < 1) {
      throw new IllegalArgumentException("--keep-days must be 1 or more, but it is " + keepDays);
    }
    if (attachmentMaxKib < 0 || attachmentMaxKib > ATTACHMENT_KIB_LIMIT) {
      throw new IllegalArgumentException(
          "--attachment-max-kib must be 0 to "
              + ATTACHMENT_KIB_LIMIT
              + ", but it is "
              + attachmentMaxKib);
    }
    Map<String, String> projects = projects(queues);
    projects.putAll(projects(videoQueues));
    if (projects.isEmpty()) {
      throw new IllegalArgumentException("--queue or --video-queue must name a queue");
    }
    ChatLimits usual = ChatLimits.DEFAULT;
    return new ChatConfig(
        router,
        gatewayId,
        Listener.Address.parse(listen),
        Listener.Address.parse(pages),
        directory,
        new Queues(projects, projects(videoQueues).keySet()),
        letters,
        new Origins(origins),
        TokenKeys.read(tokenKeys),
        video(),
        new ChatLimits(
            usual.conversations(),
            usual.entries(),
            usual.textMaxBytes(),
            usual.messagesPerSpan(),
            usual.malformed(),
            usual.unwritten(),
            usual.goneWaitingMs(),
            usual.goneAssignedMs(),
            keepDays),
        new AttachmentLimits(
            attachmentMaxKib << 10,
            AttachmentLimits.DEFAULT.totalMaxBytes(),
            AttachmentLimits.DEFAULT.atOnce()),
        SocketLimits.DEFAULT);
  }

  private VideoConfig video() throws IOException {
    String secret = turnSecretFile == null ? "" : Files.readString(turnSecretFile).strip();
    return new VideoConfig(
        new IceServers(turn, secret),
        new CandidatePolicy(!publicCandidatesOnly, false),
        VideoLimits.DEFAULT);
  }

  private static Map<String, String> projects(List<String> named) {
    Map<String, String> projects = new LinkedHashMap<>();
    for (String queue : named) {
      int equals = queue.indexOf('=');
      projects.put(
          equals < 0 ? queue : queue.substring(0, equals),
          equals < 0 ? "" : queue.substring(equals + 1));
    }
    return projects;
  }

  private void announce(ChatGateway gateway) {
    spec.commandLine()
        .getOut()
        .println(
            "strowger: chat on port "
                + gateway.socketPort()
                + " (/chat for customers, /desk for the staff), health and metrics on port "
                + gateway.pagePort()
                + ", conversations in "
                + directory);
    spec.commandLine().getOut().flush();
  }

  private void complain(String sentence) {
    spec.commandLine().getErr().println("strowger: " + sentence);
    spec.commandLine().getErr().flush();
  }
}
