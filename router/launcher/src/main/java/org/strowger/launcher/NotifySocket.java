package org.strowger.launcher;

import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The socket on which systemd hears how a service gets on (sd_notify(3)): a Unix datagram socket,
 * which the JDK has no class for. Linux only, like systemd. Each message has a socket of its own,
 * so there is nothing to close; any thread.
 */
final class NotifySocket {
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;
  private static final AddressLayout POINTER = ValueLayout.ADDRESS;

  /** Values of Linux, the same on all processors that Java runs on. */
  static final short AF_UNIX = 1;

  static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;

  /** A receiver that does not read is passed over: it must not hold up the router. */
  private static final int MSG_DONTWAIT = 0x40;

  static final int PATH_MAX = 107;
  private static final int FAMILY_BYTES = 2;

  private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
  private static final VarHandle ERRNO_VALUE =
      Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final MethodHandle socket = function("socket", FunctionDescriptor.of(INT, INT, INT, INT));
  private final MethodHandle sendTo =
      function("sendto", FunctionDescriptor.of(SIZE, INT, POINTER, SIZE, INT, POINTER, INT));
  private final MethodHandle close = function("close", FunctionDescriptor.of(INT, INT));
  private final String path;

  /** {@code path} is what NOTIFY_SOCKET says: a file, or {@code @} and an abstract name. */
  NotifySocket(String path) throws IOException {
    if (path.getBytes(StandardCharsets.UTF_8).length > PATH_MAX) {
      throw new IOException("NOTIFY_SOCKET is longer than " + PATH_MAX + " bytes: " + path);
    }
    this.path = path;
  }

  /** The launcher is started with native access allowed. */
  @SuppressWarnings("restricted")
  static MethodHandle function(String name, FunctionDescriptor type) {
    Linker linker = Linker.nativeLinker();
    MemorySegment address =
        linker
            .defaultLookup()
            .find(name)
            .orElseThrow(() -> new UnsupportedOperationException("this system has no " + name));
    return linker.downcallHandle(address, type, ERRNO);
  }

  /**
   * Sends assignments such as {@code READY=1}, one on each line; never waits.
   *
   * @throws IOException if nobody is there, or does not read
   */
  void send(String state) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errno = arena.allocate(Linker.Option.captureStateLayout());
      MemorySegment message = arena.allocateFrom(state);
      MemorySegment address = address(arena, path);
      int descriptor = (int) socket.invokeExact(errno, (int) AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
      check(descriptor, errno);
      try {
        long sent =
            (long)
                sendTo.invokeExact(
                    errno,
                    descriptor,
                    message,
                    message.byteSize() - 1,
                    MSG_DONTWAIT,
                    address,
                    (int) address.byteSize());
        check(sent, errno);
      } finally {
        int _ = (int) close.invokeExact(errno, descriptor);
      }
    } catch (IOException refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new IllegalStateException("a system call could not be made", impossible);
    }
  }

  /** A {@code sockaddr_un}: of a file with its final zero, of an abstract name without one. */
  static MemorySegment address(Arena arena, String path) {
    boolean isAbstract = path.startsWith("@");
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = isAbstract ? name : Arrays.copyOf(name, name.length + 1);
    if (isAbstract) {
      bytes[0] = 0;
    }
    MemorySegment address = arena.allocate(FAMILY_BYTES + (long) bytes.length, FAMILY_BYTES);
    address.set(ValueLayout.JAVA_SHORT, 0, AF_UNIX);
    MemorySegment.copy(bytes, 0, address, ValueLayout.JAVA_BYTE, FAMILY_BYTES, bytes.length);
    return address;
  }

  private void check(long result, MemorySegment errno) throws IOException {
    if (result < 0) {
      throw new IOException(
          "systemd can't be told at "
              + path
              + ": errno "
              + (int) ERRNO_VALUE.get(errno, 0L)
              + " (NOTIFY_SOCKET)");
    }
  }
}
