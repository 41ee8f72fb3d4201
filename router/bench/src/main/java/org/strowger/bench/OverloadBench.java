package org.strowger.bench;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.GetInteractionRequest;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.SupervisorServiceGrpc;

/**
 * {@code strowger bench overload [--json]}: a router in a process of its own with 10,000 agents who
 * sit there, 1,000 who do not read, and 200 who take what they are offered. First a load that it
 * sustains; then ten times as many arrivals per second, whatever the router says; then as many as
 * 16 gateways can send. Tells how long whom was kept waiting in each, how soon it was itself again,
 * and what memory it took. Load and router share this machine, so read what holds, not how fast it
 * is.
 */
public final class OverloadBench {
  private static final int IDLE = Integer.getInteger("overload.idle", 10_000);
  private static final int DEAF = Integer.getInteger("overload.deaf", 1_000);
  private static final int BUSY = 200;
  private static final int GATEWAYS = 16;
  private static final int CUSTOMERS_PER_GATEWAY = 16;
  private static final int SECONDS = Integer.getInteger("overload.seconds", 5);
  private static final int TIMES = 10;
  private static final long NANOS_PER_MS = 1_000_000;
  private static final int PACE_MS = 10;
  private static final int UNPACED = 1_024;
  private static final int RING_SLOTS = 16_384;
  private static final long CALM_MAX_NANOS = 60_000_000_000L;

  private final ServerUnderTest server;
  private final List<ManagedChannel> channels = new ArrayList<>();
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final RobotAgent.Tally idle = new RobotAgent.Tally();
  private final RobotAgent.Tally deaf = new RobotAgent.Tally();
  private final RobotAgent.Tally busy = new RobotAgent.Tally();

  private final ManagedChannel probes;
  private long usualProbeNanos;

  private OverloadBench(ServerUnderTest server) {
    this.server = server;
    this.probes = channel();
  }

  /** The arguments are {@code --json} or nothing, then the command that runs strowger. */
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean json = args.length > 0 && args[0].equals("--json");
    List<String> command = Arrays.asList(args).subList(json ? 1 : 0, args.length);
    Path folder = Files.createTempDirectory("strowger-overload-");
    try (ServerUnderTest server = ServerUnderTest.start(command, folder)) {
      OverloadBench bench = new OverloadBench(server);
      bench.run();
      bench.print(json);
      bench.channels.forEach(ManagedChannel::shutdownNow);
    } finally {
      delete(folder);
    }
  }

  private void run() throws IOException, InterruptedException {
    define();
    signIn();
    long sustained = sustain();
    overload("ten times as much", sustained * TIMES);
    overload("all they can send", 0);
    figures.put("router alive", server.isAlive());
    figures.put("idle agents disconnected", idle.broken.get());
    figures.put("agents who do not read, disconnected", deaf.broken.get());
  }

  private void define() {
    List<Definition> all = new ArrayList<>();
    all.add(SmallCentre.oneCall());
    all.add(
        Definition.newBuilder()
            .setQueue(
                Queue.newBuilder()
                    .setQueueId("sales")
                    .setServiceTargetMs(20_000)
                    .setHeadStartMs(1)
                    .setOfferTimeoutMs(60_000)
                    .setCoolDownMs(1)
                    .setWaitingMax(2_000))
            .build());
    names("idle-", IDLE).forEach(name -> all.add(SmallCentre.agent(name)));
    names("deaf-", DEAF).forEach(name -> all.add(SmallCentre.agent(name)));
    names("busy-", BUSY).forEach(name -> all.add(SmallCentre.agent(name)));
    SmallCentre.define(channel(), all);
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  private void signIn() {
    ManagedChannel desks = channel();
    for (String name : names("idle-", IDLE)) {
      RobotAgent.signIn(desks, name, Activity.ACTIVITY_AWAY, idle, true);
    }
    await("idle agents", () -> idle.signedIn.get() == IDLE);
    ManagedChannel narrow =
        NettyChannelBuilder.forAddress("127.0.0.1", server.grpcPort())
            .usePlaintext()
            .flowControlWindow(64 << 10)
            .build();
    channels.add(narrow);
    List<RobotAgent> silent = new ArrayList<>();
    for (String name : names("deaf-", DEAF)) {
      silent.add(RobotAgent.signIn(narrow, name, Activity.ACTIVITY_AWAY, deaf, false));
    }
    await("their sign-in", () -> deaf.signedIn.get() == DEAF);
    silent.forEach(agent -> agent.fidget(64));
    await("an empty ring", this::isIdle);
    for (int i = 0; i < BUSY; i++) {
      RobotAgent.signIn(desks, "busy-" + i, Activity.ACTIVITY_AVAILABLE, busy, true);
    }
    await("busy agents", () -> busy.signedIn.get() == BUSY);
    figures.put("agents who sit there", IDLE);
    figures.put("agents who do not read", DEAF);
  }

  /** A closed loop: for each customer who has left another one comes. Returns how many a second. */
  private long sustain() throws IOException, InterruptedException {
    List<FloodGateway> gateways = new ArrayList<>();
    for (int i = 0; i < GATEWAYS; i++) {
      FloodGateway gateway = FloodGateway.connect(channel(), "usual-" + i, true);
      gateway.arrive(CUSTOMERS_PER_GATEWAY);
      gateways.add(gateway);
    }
    LockSupport.parkNanos(NANOS_PER_MS * SECONDS * 1_000L);
    long before = sum(gateways, gateway -> gateway.ended.get());
    int accepts = busy.accepts.count();
    LockSupport.parkNanos(NANOS_PER_MS * SECONDS * 1_000L);
    long perSecond = (sum(gateways, gateway -> gateway.ended.get()) - before) / SECONDS;
    Latencies questions = new Latencies();
    for (int i = 0; i < 50; i++) {
      questions.add(probeNanos());
    }
    usualProbeNanos = (long) (questions.ms(990) * 1e6);
    tell("sustained", "customers served per second", perSecond);
    tell("sustained", "an accept is answered in, ms, p50", busy.accepts.ms(accepts, 500));
    tell("sustained", "an accept is answered in, ms, p99", busy.accepts.ms(accepts, 990));
    tell("sustained", "a question is answered in, ms, p99", questions.ms(990));
    tell("sustained", "most memory of the process, MiB", server.mostMemoryMib());
    return Math.max(1, perSecond);
  }

  /** Sends whatever the router says, at that rate or, with 0, as fast as the streams take it. */
  private void overload(String phase, long perSecond) throws IOException, InterruptedException {
    List<FloodGateway> gateways = new ArrayList<>();
    for (int i = 0; i < GATEWAYS; i++) {
      gateways.add(FloodGateway.connect(channel(), phase.replace(' ', '-') + "-" + i, false));
    }
    int acceptsBefore = busy.accepts.count();
    int perPace =
        perSecond == 0 ? UNPACED : (int) Math.ceilDiv(perSecond * PACE_MS, 1_000L * GATEWAYS);
    long start = System.nanoTime();
    for (long pace = 1; pace <= SECONDS * 1_000L / PACE_MS; pace++) {
      gateways.forEach(gateway -> gateway.arrive(perPace));
      long leftMs = pace * PACE_MS - (System.nanoTime() - start) / 1_000_000;
      if (leftMs > 0) {
        LockSupport.parkNanos(NANOS_PER_MS * leftMs);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long calm = untilCalm();
    Latencies taken = new Latencies();
    Latencies refused = new Latencies();
    gateways.forEach(gateway -> taken.addAll(gateway.taken));
    gateways.forEach(gateway -> refused.addAll(gateway.overloaded));
    long full = sum(gateways, one -> one.queueFull.get());
    tell(
        phase,
        "arrivals answered per second",
        Math.round((taken.count() + refused.count() + full) / seconds));
    tell(
        phase,
        "arrivals not sent, as their stream was not read",
        sum(gateways, one -> one.heldBack.get()));
    tell(phase, "taken", taken.count());
    tell(phase, "taken after, ms, p50", taken.ms(500));
    tell(phase, "taken after, ms, p99", taken.ms(990));
    tell(phase, "refused as the queue was full", full);
    tell(phase, "refused with OVERLOADED", refused.count());
    tell(phase, "refused with OVERLOADED after, ms, p99", refused.ms(990));
    tell(phase, "gateways disconnected", sum(gateways, one -> one.broken.get()));
    tell(phase, "accepts answered", busy.accepts.count() - acceptsBefore);
    tell(phase, "an accept is answered in, ms, p99", busy.accepts.ms(acceptsBefore, 990));
    tell(phase, "itself again after, ms", calm);
    tell(phase, "most memory of the process, MiB", server.mostMemoryMib());
  }

  private boolean isIdle() {
    try {
      return free() > RING_SLOTS - 256;
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException("the router's health can't be read", broken);
    }
  }

  private void tell(String phase, String what, Object value) {
    figures.put(phase + ": " + what, value);
  }

  /** Until the ring is empty and a question takes no longer than while the load was sustained. */
  private long untilCalm() throws IOException, InterruptedException {
    long start = System.nanoTime();
    long now;
    boolean calm;
    do {
      calm = probeNanos() <= usualProbeNanos && free() > RING_SLOTS - 256;
      now = System.nanoTime();
    } while (!calm && now - start < CALM_MAX_NANOS);
    return (now - start) / 1_000_000;
  }

  /** How long a question takes that goes the way of all commands; for ever where it is refused. */
  private long probeNanos() {
    long asked = System.nanoTime();
    try {
      SupervisorServiceGrpc.newBlockingStub(probes)
          .getInteraction(GetInteractionRequest.newBuilder().setInteractionId(1L << 60).build());
      return System.nanoTime() - asked;
    } catch (StatusRuntimeException answer) {
      return answer.getStatus().getCode() == Status.Code.NOT_FOUND
          ? System.nanoTime() - asked
          : Long.MAX_VALUE;
    }
  }

  private long free() throws IOException, InterruptedException {
    return server
        .page("/healthz")
        .lines()
        .filter(line -> line.startsWith("ring-free-slots="))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('=') + 1)))
        .findFirst()
        .orElse(0);
  }

  private static long sum(List<FloodGateway> gateways, ToLongFunction<FloodGateway> of) {
    return gateways.stream().mapToLong(of).sum();
  }

  private ManagedChannel channel() {
    ManagedChannel channel =
        Grpc.newChannelBuilder(
                "127.0.0.1:" + server.grpcPort(), InsecureChannelCredentials.create())
            .maxInboundMessageSize(64 << 20)
            .build();
    channels.add(channel);
    return channel;
  }

  private static void await(String what, BooleanSupplier isSo) {
    for (int i = 0; i < 3_000; i++) {
      if (isSo.getAsBoolean()) {
        return;
      }
      LockSupport.parkNanos(NANOS_PER_MS * 100);
    }
    throw new IllegalStateException("waited five minutes for " + what);
  }

  private void print(boolean json) {
    if (json) {
      List<String> members =
          figures.entrySet().stream()
              .map(one -> "  \"" + one.getKey() + "\": " + one.getValue())
              .toList();
      System.out.println("{\n" + String.join(",\n", members) + "\n}");
      return;
    }
    System.out.println("| Figure | Value |\n|---|--:|");
    figures.forEach((name, value) -> System.out.println("| " + name + " | " + value + " |"));
  }

  private static void delete(Path folder) throws IOException, InterruptedException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
