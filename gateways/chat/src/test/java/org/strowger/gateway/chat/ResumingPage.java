package org.strowger.gateway.chat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A page as it should be: after a cut it connects again, resumes behind the last line it has, and
 * sends again what it has not seen in the log. It trusts the gateway in nothing: each line must
 * come once and in order.
 */
final class ResumingPage {
  /** How the page says hello: as a customer with a token, or as a desk. */
  interface Greeting {
    String hello(String token, Map<String, Long> lastSequences);
  }

  private final int port;
  private final String path;
  private final Greeting greeting;
  private final Map<String, String> unseen = new LinkedHashMap<>();
  private final Map<String, List<JsonObject>> logs = new TreeMap<>();
  private final Map<String, Long> lastSequences = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> opened = new TreeSet<>();
  private String token = "";
  private String conversation;
  private Connection connection;

  /** One connection; what comes on one that was cut counts no more. */
  private final class Connection extends ChatPage {
    @Override
    void onFrame(JsonObject frame) {
      synchronized (ResumingPage.this) {
        if (connection == this) {
          take(frame);
          ResumingPage.this.notifyAll();
        }
      }
    }
  }

  /** {@code conversation} is the one to write in; empty = the one that the welcome names. */
  ResumingPage(int port, String path, String conversation, Greeting greeting) {
    this.port = port;
    this.path = path;
    this.conversation = conversation;
    this.greeting = greeting;
    connection = new Connection();
    connect();
  }

  /** Writes a line, which is sent again until it stands in the log. */
  void write(String clientId, String text) {
    String frame;
    synchronized (this) {
      frame =
          "{'v':1,'t':'msg','conv':'%s','cid':'%s','text':'%s'}"
              .formatted(conversation, clientId, text);
      unseen.put(clientId, frame);
    }
    connection.send(frame);
  }

  /** Loses the connection, and everything that is on its way. */
  synchronized void cut() {
    Connection lost = connection;
    connection = new Connection();
    lost.cut();
  }

  void connect() {
    connection.connect(port, path, "http://127.0.0.1:" + port);
    String hello;
    synchronized (this) {
      hello = greeting.hello(token, lastSequences);
    }
    connection.send(hello);
  }

  /** After the welcome: what has not been seen may have been lost. */
  void sendAgain() {
    List<String> again;
    synchronized (this) {
      again = List.copyOf(unseen.values());
    }
    again.forEach(connection::send);
  }

  synchronized String conversation() {
    return conversation;
  }

  /** Of a desk: whether its conversation was opened to it. */
  synchronized boolean isOpened() {
    return opened.contains(conversation);
  }

  synchronized boolean hasNothingUnseen() {
    return unseen.isEmpty();
  }

  /** What people wrote, in the order of the log. */
  synchronized List<String> texts() {
    return logs.getOrDefault(conversation, List.of()).stream()
        .filter(frame -> frame.has("text"))
        .map(frame -> frame.get("seq") + " " + frame.get("text").getAsString())
        .toList();
  }

  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  private void take(JsonObject frame) {
    switch (frame.get("t").getAsString()) {
      case "welcome" -> {
        if (frame.has("token")) {
          token = frame.get("token").getAsString();
          conversation = frame.get("conv").getAsString();
        }
      }
      case "opened" -> opened.add(frame.get("conv").getAsString());
      case "known" -> unseen.remove(frame.get("cid").getAsString());
      case "err" -> faults.add(frame.toString());
      default -> {
        if (frame.has("seq") && frame.has("ts")) {
          line(frame);
        }
      }
    }
  }

  private void line(JsonObject frame) {
    String of = frame.get("conv").getAsString();
    long sequence = frame.get("seq").getAsLong();
    long last = lastSequences.getOrDefault(of, 0L);
    if (sequence != last + 1) {
      faults.add("line " + sequence + " came after line " + last);
    }
    lastSequences.put(of, sequence);
    logs.computeIfAbsent(of, _ -> new ArrayList<>()).add(frame);
    if (frame.has("cid")) {
      unseen.remove(frame.get("cid").getAsString());
    }
  }
}
