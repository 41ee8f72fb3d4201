package org.strowger.gateway.chat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many customers who chat with many agents, against a router and a gateway in processes of their
 * own: how long a line takes from one side to the other, what the processes need, and whether every
 * line was told once and in order.
 *
 * <p>Each customer writes a line every ten seconds; the agent answers each. A line carries when it
 * was sent, by the clock of this one process.
 */
final class ChatLoad {
  private static final long LINE_EVERY_MS = 10_000;
  private static final long RAMP_MS = 20_000;

  /** Of the gateway and of the router, each. */
  private static final String HEAP = "-Xmx512m";

  private static final int SETTLE_SECONDS = 60;
  private static final int REPORT_SECONDS = 30;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
  private final ConcurrentLinkedQueue<Long> toAgentNanos = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> toCustomerNanos = new ConcurrentLinkedQueue<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong wrong = new AtomicLong();
  private final AtomicLong closedSockets = new AtomicLong();
  private volatile boolean isWriting = true;

  /**
   * What must be as it should.
   *
   * @param lost lines that were not answered
   * @param wrong lines that came twice or out of order, and frames that were refused
   * @param closed sockets that the gateway closed
   * @param served customers whom an agent had
   */
  record Result(long lost, long wrong, long closed, long served) {}

  /** The router's process, with its agents, who take every offer, as clients of its own. */
  public static void main(String[] arguments) throws Exception {
    int agents = Integer.parseInt(arguments[1]);
    RealRouter router = new RealRouter(Path.of(arguments[0]));
    String[] ids = IntStream.range(0, agents).mapToObj(ChatLoad::agentId).toArray(String[]::new);
    router.withSupport(ids);
    Arrays.stream(ids).forEach(router::available);
    System.out.println("target " + router.target());
    Thread.currentThread().join();
  }

  /** Lets so many customers and agents write to each other for so long; prints what it sees. */
  Result run(int customers, int agents, int seconds) throws Exception {
    Path folder = Files.createTempDirectory("chat-load");
    Process router = routerProcess(folder.resolve("router"), agents);
    String target = firstWord(router, "target ");
    try (GatewayProcess gateway = GatewayProcess.start(target, folder.resolve("chat"), HEAP)) {
      for (int agent = 0; agent < agents; agent++) {
        new Desk().open(gateway.port(), agentId(agent));
      }
      List<Customer> pages = new ArrayList<>();
      for (int customer = 0; customer < customers; customer++) {
        Customer page = new Customer();
        pages.add(page);
        long delayMs = RAMP_MS * customer / customers;
        var _ = clock.schedule(() -> page.open(gateway.port()), delayMs, TimeUnit.MILLISECONDS);
      }
      long gatewayPid = gateway.pid();
      report("after", 0, gatewayPid, router.pid());
      for (int second = REPORT_SECONDS; second <= seconds; second += REPORT_SECONDS) {
        pass(REPORT_SECONDS);
        report("after", second, gatewayPid, router.pid());
      }
      isWriting = false;
      for (int second = 0; second < SETTLE_SECONDS && answers.get() < sent.get(); second++) {
        pass(1);
      }
      report("at the end, after", seconds, gatewayPid, router.pid());
      print("customer to agent", toAgentNanos);
      print("agent to customer", toCustomerNanos);
      System.out.printf(
          Locale.ROOT,
          "%d lines of customers, %d answered; %.0f lines/s in both directions%n",
          sent.get(),
          answers.get(),
          (sent.get() + answers.get()) / (double) seconds);
      System.out.printf(
          Locale.ROOT,
          "lost %d, doubled or out of order %d, sockets closed %d, customers served %d of %d%n",
          sent.get() - answers.get(),
          wrong.get(),
          closedSockets.get(),
          pages.stream().filter(page -> page.isServed).count(),
          customers);
      return new Result(
          sent.get() - answers.get(),
          wrong.get(),
          closedSockets.get(),
          pages.stream().filter(page -> page.isServed).count());
    } finally {
      router.destroyForcibly();
      clock.shutdownNow();
      http.shutdownNow();
    }
  }

  /** Lets this thread wait while the others work. */
  private void pass(int seconds) throws Exception {
    clock.schedule(() -> {}, seconds, TimeUnit.SECONDS).get();
  }

  private static String agentId(int number) {
    return "agent-" + number;
  }

  private static Process routerProcess(Path folder, int agents) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--") || argument.startsWith("-D"))
        .forEach(command::add);
    command.addAll(
        List.of(
            HEAP,
            "-cp",
            System.getProperty("java.class.path"),
            ChatLoad.class.getName(),
            folder.toString(),
            Integer.toString(agents)));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String firstWord(Process process, String word) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(word)) {
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        return line.substring(word.length());
      }
      System.out.println(line);
    }
    throw new IOException("the router did not start");
  }

  private void report(String when, int second, long gatewayPid, long routerPid) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%s %d s: gateway %s, router with its agents %s, %d lines, %d answers, load %s%n",
        when,
        second,
        resident(gatewayPid),
        resident(routerPid),
        sent.get(),
        answers.get(),
        Files.readString(Path.of("/proc/loadavg")).replaceFirst("(?s) .*", ""));
  }

  private static String resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .map(kib -> Long.parseLong(kib) / 1_024 + " MiB")
        .findFirst()
        .orElse("?");
  }

  private static void print(String what, ConcurrentLinkedQueue<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %.1f ms, p99 %.1f ms, highest %.1f ms%n",
        what,
        at(sorted, 0.5),
        at(sorted, 0.99),
        at(sorted, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1e6;
  }

  /**
   * A page whose frames come one after the other, and whose lines must be numbered without gaps.
   */
  private abstract class Page implements WebSocket.Listener {
    private final StringBuilder partial = new StringBuilder();
    private final Map<String, Long> lastSequences = new ConcurrentHashMap<>();
    private CompletableFuture<?> before = CompletableFuture.completedFuture(null);
    @Nullable WebSocket socket;

    void connect(int port, String path) {
      socket =
          http.newWebSocketBuilder()
              .buildAsync(URI.create("ws://127.0.0.1:" + port + path), this)
              .join();
    }

    /** The client takes one text at a time. */
    synchronized void send(JsonObject frame) {
      String text = frame.toString();
      WebSocket open = Objects.requireNonNull(socket);
      before = before.thenCompose(_ -> open.sendText(text, true)).exceptionally(_ -> open);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        JsonObject frame = JsonParser.parseString(partial.toString()).getAsJsonObject();
        partial.setLength(0);
        if (frame.has("seq") && frame.has("ts")) {
          inOrder(frame);
        }
        hear(frame);
      }
      from.request(1);
      return null;
    }

    private void inOrder(JsonObject frame) {
      long sequence = frame.get("seq").getAsLong();
      Long last = lastSequences.put(frame.get("conv").getAsString(), sequence);
      if (sequence != (last == null ? 1 : last + 1)) {
        wrong.incrementAndGet();
      }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket closed, int code, String reason) {
      closedSockets.incrementAndGet();
      return CompletableFuture.completedFuture(null);
    }

    abstract void hear(JsonObject frame);
  }

  private final class Customer extends Page {
    private int lines;
    private volatile boolean isServed;

    void open(int port) {
      connect(port, "/chat");
      send(frame("hello"));
    }

    private void write() {
      if (isWriting) {
        JsonObject line = frame("msg");
        line.addProperty("cid", "c" + ++lines);
        line.addProperty("text", Long.toString(System.nanoTime()));
        sent.incrementAndGet();
        send(line);
      }
    }

    @Override
    void hear(JsonObject frame) {
      String type = frame.get("t").getAsString();
      if (type.equals("assigned") && !isServed) {
        isServed = true;
        var _ = clock.scheduleAtFixedRate(this::write, 0, LINE_EVERY_MS, TimeUnit.MILLISECONDS);
      } else if (type.equals("msg") && frame.get("from").getAsString().equals("agent")) {
        answers.incrementAndGet();
        toCustomerNanos.add(System.nanoTime() - frame.get("text").getAsLong());
      } else if (type.equals("err")) {
        wrong.incrementAndGet();
      }
    }
  }

  private final class Desk extends Page {
    private int lines;

    void open(int port, String agentId) {
      connect(port, "/desk");
      JsonObject hello = frame("hello");
      hello.addProperty(
          "token", Centre.token(agentId, "agent", List.of(), System.currentTimeMillis()));
      send(hello);
    }

    @Override
    void hear(JsonObject frame) {
      String type = frame.get("t").getAsString();
      if (type.equals("msg") && frame.get("from").getAsString().equals("customer")) {
        long nowNanos = System.nanoTime();
        toAgentNanos.add(nowNanos - frame.get("text").getAsLong());
        JsonObject answer = frame("msg");
        answer.addProperty("conv", frame.get("conv").getAsString());
        answer.addProperty("cid", "a" + ++lines);
        answer.addProperty("text", Long.toString(nowNanos));
        send(answer);
      } else if (type.equals("err")) {
        wrong.incrementAndGet();
      }
    }
  }

  private static JsonObject frame(String type) {
    JsonObject frame = new JsonObject();
    frame.addProperty("v", 1);
    frame.addProperty("t", type);
    return frame;
  }
}
