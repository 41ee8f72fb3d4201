package org.strowger.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.strowger.core.EntryMaker;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.model.CoreLimits;
import org.strowger.server.RandomCentre;

class SnapshotFormatTest {
  private static final int SAMPLES = 500;

  private final RandomCentre centre = new RandomCentre(11, _ -> {});

  @Test
  void theStateThatWasWrittenIsRestored() throws IOException {
    RoutingCore restored = new RoutingCore();
    var where = SnapshotFormat.restore(input(written(400)), restored);
    assertEquals(centre.core().stateHash(), restored.stateHash());
    assertEquals(centre.core().nextDeadlineMs(), restored.nextDeadlineMs());
    assertEquals(centre.sequence(), where.sequence());
    assertEquals(5_000_000, where.timeMs());
    restored.check();
  }

  @Test
  void theLimitsThatHeldAreKnownAgain() throws IOException {
    RoutingCore core = new RoutingCore();
    CoreLimits limits =
        new CoreLimits(
            7, 100, 100, 100, 100, 10, 100_000, 50, 100, 100, 100, 20, 100, 100, 10, 30_000, 60_000,
            120_000);
    new EntryMaker(core, 0, 1).decide(new StartHost(limits));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SnapshotFormat.write(core, 1, 1, out);
    assertEquals(
        limits, SnapshotFormat.restore(input(out.toByteArray()), new RoutingCore()).limits());
  }

  @Test
  void aSnapshotThatIsCutOffIsRefusedWhereverTheCutIs() throws IOException {
    byte[] whole = written(30);
    for (int length = 0; length < whole.length; length += 1 + whole.length / SAMPLES) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> restore(cut), () -> "cut at " + cut.length);
    }
    assertThrows(IOException.class, () -> restore(Arrays.copyOf(whole, whole.length - 1)));
  }

  @Test
  void aSnapshotWithABitFlippedIsRefusedWhicheverItIs() throws IOException {
    byte[] whole = written(30);
    int bits = whole.length * 8;
    for (int i = 0; i < SAMPLES; i++) {
      int bit = (int) ((long) i * bits / SAMPLES);
      byte[] harmed = whole.clone();
      harmed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(IOException.class, () -> restore(harmed), () -> "bit " + bit);
    }
  }

  private byte[] written(int steps) throws IOException {
    centre.open();
    for (int i = 0; i < steps; i++) {
      centre.step();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SnapshotFormat.write(centre.core(), centre.sequence(), 5_000_000, out);
    return out.toByteArray();
  }

  private static void restore(byte[] bytes) throws IOException {
    SnapshotFormat.restore(input(bytes), new RoutingCore());
  }

  private static ByteArrayInputStream input(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
