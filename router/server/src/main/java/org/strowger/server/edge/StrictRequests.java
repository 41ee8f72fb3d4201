package org.strowger.server.edge;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import io.grpc.Attributes;
import io.grpc.BindableService;
import io.grpc.KnownLength;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.SecurityLevel;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.server.config.ServerConfig;

/**
 * Reads requests ourselves, so that bytes which are no request, or too many of them, get an answer
 * that says so. Left to gRPC, what can't be parsed ends as UNKNOWN, and one size holds for every
 * method of a server, which the gateways' reconciliation would dictate.
 */
public final class StrictRequests {
  private static final int KIB = 1 << 10;

  private final ServerConfig.Admission admission;

  public StrictRequests(ServerConfig.Admission admission) {
    this.admission = admission;
  }

  /** The largest message that any of our services takes. */
  static int bytesMax(ServerConfig.Admission admission) {
    return KIB * Math.max(admission.requestMaxKib(), admission.frameMaxKib());
  }

  /** For agents, supervisors and administrators. */
  public ServerServiceDefinition small(BindableService service) {
    return strict(
        service.bindService(), new Size(admission.requestMaxKib(), "admission.request-max-kib"));
  }

  /** For gateways, whose frames carry many commands. */
  public ServerServiceDefinition large(BindableService service) {
    return strict(
        service.bindService(), new Size(admission.frameMaxKib(), "admission.frame-max-kib"));
  }

  /** How large a message may be, and the key that says so. */
  private record Size(int kib, String key) {
    int bytes() {
      return kib * KIB;
    }
  }

  private static ServerServiceDefinition strict(ServerServiceDefinition service, Size most) {
    ServiceDescriptor.Builder descriptor =
        ServiceDescriptor.newBuilder(service.getServiceDescriptor().getName())
            .setSchemaDescriptor(service.getServiceDescriptor().getSchemaDescriptor());
    ServerServiceDefinition.Builder strict;
    var methods = service.getMethods().stream().map(one -> strict(one, most)).toList();
    methods.forEach(one -> descriptor.addMethod(one.getMethodDescriptor()));
    strict = ServerServiceDefinition.builder(descriptor.build());
    methods.forEach(strict::addMethod);
    return strict.build();
  }

  private static <A, B> ServerMethodDefinition<byte[], B> strict(
      ServerMethodDefinition<A, B> method, Size most) {
    MethodDescriptor<A, B> parsed = method.getMethodDescriptor();
    MethodDescriptor<byte[], B> raw =
        parsed.toBuilder(new Raw(most.bytes()), parsed.getResponseMarshaller()).build();
    ServerCallHandler<A, B> handler = method.getServerCallHandler();
    com.google.protobuf.Parser<A> messages = parserOf(parsed);
    return ServerMethodDefinition.create(
        raw,
        (call, headers) -> {
          ParsedCall<A, B> typed = new ParsedCall<>(call, parsed);
          return new Parser<>(typed, handler.startCall(typed, headers), most, messages);
        });
  }

  /**
   * Straight from the bytes: gRPC would copy them once more. All our methods have a message of
   * protobuf for a prototype.
   */
  @SuppressWarnings("unchecked")
  private static <A> com.google.protobuf.Parser<A> parserOf(MethodDescriptor<A, ?> method) {
    var marshaller = (MethodDescriptor.PrototypeMarshaller<A>) method.getRequestMarshaller();
    MessageLite prototype =
        (MessageLite) Objects.requireNonNull(marshaller.getMessagePrototype(), "a prototype");
    return (com.google.protobuf.Parser<A>) prototype.getParserForType();
  }

  /** Takes a message as it is; one that is too large is cut one byte beyond the bound. */
  private record Raw(int bytesMax) implements Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        int length = stream instanceof KnownLength ? stream.available() : bytesMax;
        return stream.readNBytes(Math.min(length, bytesMax) + (length >= bytesMax ? 1 : 0));
      } catch (IOException impossible) {
        throw new UncheckedIOException("a message in memory could not be read", impossible);
      }
    }
  }

  /** Hands parsed messages on; ends the call at the first that is none. */
  private static final class Parser<A> extends ServerCall.Listener<byte[]> {
    private final ParsedCall<A, ?> call;
    private final ServerCall.Listener<A> listener;
    private final Size most;
    private final com.google.protobuf.Parser<A> messages;

    Parser(
        ParsedCall<A, ?> call,
        ServerCall.Listener<A> listener,
        Size most,
        com.google.protobuf.Parser<A> messages) {
      this.call = call;
      this.listener = listener;
      this.most = most;
      this.messages = messages;
    }

    @Override
    public void onMessage(byte[] bytes) {
      if (bytes.length > most.bytes()) {
        refuse(
            Status.RESOURCE_EXHAUSTED.withDescription(
                "the message is larger than "
                    + most.bytes()
                    + " bytes ("
                    + most.key()
                    + "): send less at once"));
        return;
      }
      A message;
      try {
        message = messages.parseFrom(bytes);
      } catch (InvalidProtocolBufferException _) {
        refuse(
            Status.INVALID_ARGUMENT.withDescription(
                "the bytes are not a request of "
                    + call.getMethodDescriptor().getFullMethodName()
                    + ": encode it as the contract in proto says"));
        return;
      }
      listener.onMessage(message);
    }

    private void refuse(Status status) {
      call.close(status, new Metadata());
      listener.onCancel();
    }

    @Override
    public void onHalfClose() {
      if (!call.isClosed()) {
        listener.onHalfClose();
      }
    }

    @Override
    public void onCancel() {
      listener.onCancel();
    }

    @Override
    public void onComplete() {
      listener.onComplete();
    }

    @Override
    public void onReady() {
      listener.onReady();
    }
  }

  /**
   * The same call to whoever handles it, who knows nothing of bytes. It may be closed here, on the
   * event loop, while the publishing thread still writes: what comes after that is dropped.
   */
  private static final class ParsedCall<A, B> extends ServerCall<A, B> {
    private final ServerCall<byte[], B> raw;
    private final MethodDescriptor<A, B> method;
    private boolean closed;

    ParsedCall(ServerCall<byte[], B> raw, MethodDescriptor<A, B> method) {
      this.raw = raw;
      this.method = method;
    }

    synchronized boolean isClosed() {
      return closed;
    }

    @Override
    public synchronized void close(Status status, Metadata trailers) {
      if (!closed) {
        closed = true;
        raw.close(status, trailers);
      }
    }

    @Override
    public synchronized void sendMessage(B message) {
      if (!closed) {
        raw.sendMessage(message);
      }
    }

    @Override
    public synchronized void sendHeaders(Metadata headers) {
      if (!closed) {
        raw.sendHeaders(headers);
      }
    }

    @Override
    public void request(int count) {
      raw.request(count);
    }

    @Override
    public boolean isReady() {
      return raw.isReady();
    }

    @Override
    public boolean isCancelled() {
      return raw.isCancelled();
    }

    @Override
    public MethodDescriptor<A, B> getMethodDescriptor() {
      return method;
    }

    @Override
    public void setOnReadyThreshold(int bytes) {
      raw.setOnReadyThreshold(bytes);
    }

    @Override
    public void setMessageCompression(boolean enabled) {
      raw.setMessageCompression(enabled);
    }

    @Override
    public void setCompression(String compressor) {
      raw.setCompression(compressor);
    }

    @Override
    public SecurityLevel getSecurityLevel() {
      return raw.getSecurityLevel();
    }

    @Override
    public Attributes getAttributes() {
      return raw.getAttributes();
    }

    @Override
    public @Nullable String getAuthority() {
      return raw.getAuthority();
    }
  }
}
