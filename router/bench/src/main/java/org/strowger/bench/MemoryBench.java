package org.strowger.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code strowger bench memory [--histogram]}: what one waiting interaction and one agent who is
 * signed in take of the heap. Two centres that differ in that alone are built; the heap is measured
 * after a full collection with each, and the difference shared out.
 *
 * <p>With {@code --histogram} it stands still with 200,000 waiting until the process is ended, so
 * that {@code jcmd PID GC.class_histogram} can tell of what.
 */
public final class MemoryBench {
  private static final int SIGNATURES = 50;
  private static final int COLLECTIONS = 3;

  private MemoryBench() {}

  public static void main(String[] args) throws InterruptedException {
    if (args.length > 0 && args[0].equals("--histogram")) {
      BusyCentre held = waiting(200_000, SIGNATURES);
      System.out.println("pid " + ProcessHandle.current().pid() + ", sequence " + held.sequence());
      Thread.currentThread().join();
    }
    System.out.printf(
        Locale.ROOT,
        "JDK %s, %s, heap %d MiB%n",
        Runtime.version(),
        ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName(),
        Runtime.getRuntime().maxMemory() >> 20);
    tell(
        "a waiting interaction, 50 signatures (50,000 to 250,000)",
        200_000,
        () -> waiting(50_000, SIGNATURES),
        () -> waiting(250_000, SIGNATURES));
    tell(
        "a waiting interaction, 10,000 signatures (50,000 to 250,000)",
        200_000,
        () -> waiting(50_000, 10_000),
        () -> waiting(250_000, 10_000));
    tell(
        "an agent signed in, idle (20,000 to 100,000)",
        80_000,
        () -> idle(20_000),
        () -> idle(100_000));
  }

  private static BusyCentre waiting(int waiting, int signatures) {
    return new BusyCentre(100, 0, waiting, signatures, 1);
  }

  private static BusyCentre idle(int agents) {
    return new BusyCentre(agents, agents, 0, SIGNATURES, 1);
  }

  private static void tell(
      String what, int difference, Supplier<BusyCentre> small, Supplier<BusyCentre> large) {
    long more = heapWith(large) - heapWith(small);
    System.out.printf(Locale.ROOT, "%-65s %,6d bytes%n", what, more / difference);
  }

  private static long heapWith(Supplier<BusyCentre> make) {
    long before = used();
    BusyCentre centre = make.get();
    long used = used() - before;
    if (centre.rejected() > 0) {
      throw new IllegalStateException("the centre is not what it says");
    }
    return used;
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
