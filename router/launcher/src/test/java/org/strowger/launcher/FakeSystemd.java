package org.strowger.launcher;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/** The other end of a notify socket: a bound Unix datagram socket whose messages a test reads. */
final class FakeSystemd implements AutoCloseable {
  private static final MethodHandle SOCKET =
      NotifySocket.function(
          "socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle BIND =
      NotifySocket.function("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle RECEIVE =
      NotifySocket.function(
          "recv", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
  private static final MethodHandle CLOSE =
      NotifySocket.function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  private static final int DONT_WAIT = 0x40;
  private static final int MESSAGE_MAX = 4_096;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment errno = arena.allocate(Linker.Option.captureStateLayout());
  private final MemorySegment buffer = arena.allocate(MESSAGE_MAX);
  private final int descriptor;

  FakeSystemd(String path) {
    try {
      MemorySegment address = NotifySocket.address(arena, path);
      descriptor =
          (int)
              SOCKET.invokeExact(
                  errno, (int) NotifySocket.AF_UNIX, NotifySocket.SOCK_DGRAM_CLOEXEC, 0);
      assertEquals(0, (int) BIND.invokeExact(errno, descriptor, address, (int) address.byteSize()));
    } catch (Throwable broken) {
      throw new AssertionError(broken);
    }
  }

  /** The next message; empty if there is none. */
  String next() {
    try {
      long length =
          (long) RECEIVE.invokeExact(errno, descriptor, buffer, (long) MESSAGE_MAX, DONT_WAIT);
      return length < 0
          ? ""
          : new String(
              buffer.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    } catch (Throwable broken) {
      throw new AssertionError(broken);
    }
  }

  @Override
  public void close() {
    try {
      assertEquals(0, (int) CLOSE.invokeExact(errno, descriptor));
    } catch (Throwable broken) {
      throw new AssertionError(broken);
    }
    arena.close();
  }
}
