package org.strowger.server.socket;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One method of the contract, as it is called over a socket: the same handler that serves it over
 * gRPC.
 *
 * @param name service and method, such as {@code SupervisorService/GetBoard}
 */
record SocketMethod(
    String name,
    MethodDescriptor<Message, Message> descriptor,
    ServerCallHandler<Message, Message> handler,
    Message requestPrototype) {

  /** By name. */
  static Map<String, SocketMethod> of(List<ServerServiceDefinition> services) {
    Map<String, SocketMethod> methods = new TreeMap<>();
    for (ServerServiceDefinition service : services) {
      for (ServerMethodDefinition<?, ?> method : service.getMethods()) {
        SocketMethod one = of(method);
        methods.put(one.name(), one);
      }
    }
    return methods;
  }

  /** All of our methods take and give messages of protobuf. */
  @SuppressWarnings("unchecked")
  private static SocketMethod of(ServerMethodDefinition<?, ?> method) {
    var typed = (ServerMethodDefinition<Message, Message>) method;
    MethodDescriptor<Message, Message> descriptor = typed.getMethodDescriptor();
    var requests = (PrototypeMarshaller<Message>) descriptor.getRequestMarshaller();
    String service = String.valueOf(descriptor.getServiceName());
    return new SocketMethod(
        service.substring(service.lastIndexOf('.') + 1) + "/" + descriptor.getBareMethodName(),
        descriptor,
        typed.getServerCallHandler(),
        java.util.Objects.requireNonNull(requests.getMessagePrototype()));
  }

  /** Whether it gives one answer; else it is a stream. */
  boolean isUnary() {
    return descriptor.getType() == MethodType.UNARY;
  }

  /** Whether it takes more requests after the first. */
  boolean takesMore() {
    return !descriptor.getType().clientSendsOneMessage();
  }

  /** The kind of frame that begins it. */
  ClientFrame.Kind kind() {
    return isUnary() ? ClientFrame.Kind.CALL : ClientFrame.Kind.WATCH;
  }
}
