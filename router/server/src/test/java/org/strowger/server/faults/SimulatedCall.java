package org.strowger.server.faults;

import io.grpc.Attributes;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One gRPC call over a simulated link. Like HTTP/2 it keeps the order of each direction, takes no
 * more than is asked for, says when it has room again, and loses nothing but its end: when it
 * breaks, what had not arrived never does. Nothing is called back from within a call.
 */
final class SimulatedCall<Q, R> extends ClientCall<Q, R> {
  /** Messages on their way before a side is told that it had better wait. */
  private static final int WINDOW = 6;

  private static final Status LOST = Status.UNAVAILABLE.withDescription("the connection was lost");

  private final Agenda agenda;
  private final SimulatedNetwork network;
  private final SimulatedLink link;
  private final MethodDescriptor<Q, R> method;
  private final Way toRouter = new Way("to router");
  private final Way toClient = new Way("to client");
  private @Nullable Listener<R> client;
  private @Nullable RouterHalf<?> routerHalf;
  private boolean broken;
  private boolean clientTold;

  SimulatedCall(
      Agenda agenda, SimulatedNetwork network, SimulatedLink link, MethodDescriptor<Q, R> method) {
    this.agenda = agenda;
    this.network = network;
    this.link = link;
    this.method = method;
  }

  private record Parcel(boolean needsCredit, Runnable arrives) {}

  /** One direction. */
  private final class Way {
    private final String name;
    private final Queue<Parcel> parcels = new ArrayDeque<>();
    private long credit;
    private boolean moving;
    private boolean roomOwed;
    private Runnable onRoom = () -> {};

    Way(String name) {
      this.name = name;
    }

    void send(boolean needsCredit, Runnable arrives) {
      if (!broken) {
        parcels.add(new Parcel(needsCredit, arrives));
        roomOwed |= parcels.size() >= WINDOW;
        move();
      }
    }

    boolean hasRoom() {
      return !broken && parcels.size() < WINDOW;
    }

    void request(int count) {
      credit += count;
      move();
    }

    private boolean canMove() {
      Parcel first = parcels.peek();
      return first != null && !link.isAsleep() && (!first.needsCredit || credit > 0);
    }

    void move() {
      if (!moving && canMove()) {
        moving = true;
        agenda.after(
            agenda.onceIn(10) ? agenda.between(0, 300) : agenda.between(0, 20), name, this::arrive);
      }
    }

    private void arrive() {
      moving = false;
      if (!canMove()) {
        return;
      }
      Parcel parcel = parcels.remove();
      credit -= parcel.needsCredit ? 1 : 0;
      parcel.arrives.run();
      if (roomOwed && parcels.size() < WINDOW) {
        roomOwed = false;
        agenda.after(0, "room", onRoom);
      }
      move();
    }
  }

  // ---- the client's side

  @Override
  public void start(Listener<R> listener, Metadata headers) {
    client = listener;
    toRouter.onRoom =
        () -> {
          if (!clientTold) {
            listener.onReady();
          }
        };
    toRouter.send(false, this::reachRouter);
  }

  @Override
  public void request(int messages) {
    toClient.request(messages);
  }

  @Override
  public void sendMessage(Q message) {
    network.carries(message);
    byte[] bytes = bytes(method.streamRequest(message));
    toRouter.send(
        true,
        () -> {
          if (routerHalf != null) {
            agenda.note(Arrays.hashCode(bytes));
            routerHalf.received(bytes);
          }
        });
  }

  @Override
  public void halfClose() {
    toRouter.send(
        false,
        () -> {
          if (routerHalf != null) {
            routerHalf.halfClosed();
          }
        });
  }

  @Override
  public void cancel(@Nullable String message, @Nullable Throwable cause) {
    toldClient(Status.CANCELLED.withDescription(message).withCause(cause), 0);
    toRouter.send(false, this::routerHears);
  }

  @Override
  public boolean isReady() {
    return toRouter.hasRoom();
  }

  private void toldClient(Status status, long delayMs) {
    if (clientTold || client == null) {
      return;
    }
    clientTold = true;
    Listener<R> listener = client;
    agenda.after(delayMs, "call over", () -> listener.onClose(status, new Metadata()));
    leaveIfOver();
  }

  /** The link knows a call until both sides know that it is over. */
  private void leaveIfOver() {
    if (clientTold && (routerHalf == null || routerHalf.isOver())) {
      link.ended(this);
    }
  }

  // ---- the router's side

  private void reachRouter() {
    ServerMethodDefinition<?, ?> served = network.method(method.getFullMethodName());
    if (served == null) {
      broken = true;
      toldClient(LOST.withDescription("no router listens"), 0);
    } else {
      routerHalf = open(served);
    }
  }

  @SuppressWarnings("unchecked") // The names of the methods are the same.
  private <A> RouterHalf<A> open(ServerMethodDefinition<A, ?> served) {
    RouterHalf<A> half = new RouterHalf<>((MethodDescriptor<A, R>) served.getMethodDescriptor());
    half.listener =
        ((ServerCallHandler<A, R>) served.getServerCallHandler()).startCall(half, new Metadata());
    toClient.onRoom = half::ready;
    agenda.after(0, "call open", half::ready);
    return half;
  }

  private void routerHears() {
    RouterHalf<?> half = routerHalf;
    if (half != null) {
      half.cancel();
    }
    leaveIfOver();
  }

  private final class RouterHalf<A> extends ServerCall<A, R> {
    private final MethodDescriptor<A, R> served;
    private ServerCall.@Nullable Listener<A> listener;
    private boolean cancelled;
    private boolean closed;
    private boolean dead;

    /** How far a gateway's commands are acknowledged. */
    private long acked;

    RouterHalf(MethodDescriptor<A, R> served) {
      this.served = served;
    }

    private ServerCall.@Nullable Listener<A> alive() {
      return dead || cancelled || closed ? null : listener;
    }

    boolean isOver() {
      return dead || cancelled || closed;
    }

    void received(byte[] bytes) {
      var told = alive();
      if (told != null) {
        told.onMessage(served.parseRequest(new ByteArrayInputStream(bytes)));
      }
    }

    void halfClosed() {
      var told = alive();
      if (told != null) {
        told.onHalfClose();
      }
    }

    void ready() {
      var told = alive();
      if (told != null) {
        told.onReady();
      }
    }

    void cancel() {
      var told = alive();
      cancelled = true;
      if (told != null) {
        told.onCancel();
      }
    }

    @Override
    public void request(int messages) {
      toRouter.request(messages);
    }

    @Override
    public void sendHeaders(Metadata headers) {}

    @Override
    public void sendMessage(R message) {
      if (cancelled || closed || dead) {
        return;
      }
      network.carries(message);
      acked = network.acknowledges(message, acked);
      byte[] bytes = bytes(served.streamResponse(message));
      toClient.send(
          true,
          () -> {
            if (client != null && !clientTold) {
              agenda.note(Arrays.hashCode(bytes));
              client.onMessage(method.parseResponse(new ByteArrayInputStream(bytes)));
            }
          });
    }

    @Override
    public void close(Status status, Metadata trailers) {
      if (cancelled || closed || dead) {
        return;
      }
      closed = true;
      toClient.send(false, () -> toldClient(status, 0));
      var told = listener;
      if (told != null) {
        agenda.after(
            0,
            "call complete",
            () -> {
              if (!dead) {
                told.onComplete();
              }
            });
      }
    }

    @Override
    public boolean isReady() {
      boolean room = !cancelled && !closed && toClient.hasRoom();
      toClient.roomOwed |= !room;
      return room;
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }

    @Override
    public Attributes getAttributes() {
      return Attributes.EMPTY;
    }

    @Override
    public MethodDescriptor<A, R> getMethodDescriptor() {
      return served;
    }
  }

  // ---- what may go wrong

  private void severed() {
    broken = true;
    toRouter.parcels.clear();
    toClient.parcels.clear();
  }

  void breakOff(int clientMs, int routerMs) {
    severed();
    toldClient(LOST, clientMs);
    agenda.after(routerMs, "router hears of a loss", this::routerHears);
  }

  /** The router has heard nothing for long and ends it; the client can't be told. */
  void givenUp() {
    severed();
    routerHears();
  }

  /** The link is awake again. */
  void goOn() {
    if (broken) {
      toldClient(LOST, agenda.between(0, 2_000));
    } else {
      toRouter.move();
      toClient.move();
    }
  }

  void routerIsGone(int clientMs) {
    RouterHalf<?> half = routerHalf;
    if (half != null) {
      half.dead = true;
      severed();
      toldClient(LOST, clientMs);
      leaveIfOver();
    }
  }

  void clientIsGone() {
    clientTold = true;
    severed();
    agenda.after(agenda.between(0, 50), "router hears of an end", this::routerHears);
  }

  boolean isQuiet() {
    return toRouter.parcels.isEmpty() && toClient.parcels.isEmpty();
  }

  private static byte[] bytes(InputStream message) {
    try (message) {
      return message.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
