package org.strowger.server.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.strowger.server.config.WebhookEndpoint.Secret;

/** An endpoint on a real port that writes down its calls and answers as the test wants. */
final class Receiver implements AutoCloseable {
  static final Secret SECRET = new Secret("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  /** In place of a status: there is no answer. */
  static final int SILENCE = 0;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Call> calls = new ArrayList<>();
  private volatile IntUnaryOperator answers = _ -> 204;

  /** One call, whose signature was right. */
  record Call(String id, long timestampS, String contentType, String body, int status) {}

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/hook", this::receive);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  /** The status by the number of the call, from 1. */
  void answers(IntUnaryOperator byNumber) {
    answers = byNumber;
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      int status = note(exchange, body);
      if (status == SILENCE) {
        closing.await();
      } else {
        exchange.sendResponseHeaders(status, -1);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized int note(HttpExchange exchange, String body) {
    String id = header(exchange, "webhook-id");
    String timestamp = header(exchange, "webhook-timestamp");
    boolean genuine =
        header(exchange, "webhook-signature")
            .equals("v1," + hmac(id + "." + timestamp + "." + body));
    int status = genuine ? answers.applyAsInt(calls.size() + 1) : 401;
    calls.add(
        new Call(id, Long.parseLong(timestamp), header(exchange, "content-type"), body, status));
    return status;
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }

  /** Worked out here anew, as a receiver would. */
  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.key(), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The ids of the calls that were taken, in their order. */
  List<String> taken() {
    return calls().stream().filter(call -> call.status() / 100 == 2).map(Call::id).toList();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
