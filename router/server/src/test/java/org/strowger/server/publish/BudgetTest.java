package org.strowger.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.StringValue;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Many streams and outboxes with one memory. */
class BudgetTest {
  private static final StringValue KIB = StringValue.of("x".repeat(1_021));

  private final Budget budget = new Budget(100 * 1_024);
  private final Outlets outlets = new Outlets(budget);

  @Test
  void oneAloneMayHoldAllOfItAndNoMore() {
    Deaf line = new Deaf();
    Outlet<StringValue> outlet = line.outlet();
    tell(outlet, 100);
    assertTrue(line.unread.isEmpty());
    tell(outlet, 1);
    assertEquals(1, line.unread.size());
    assertTrue(line.unread.getFirst().contains("101 messages were not read"));
    assertTrue(line.unread.getFirst().contains("admission.unsent-max-mib"));
    assertEquals(0, budget.usedBytes());
  }

  @Test
  void whoHoldsMoreThanAnEqualSharePaysAndWhoHoldsLittleDoesNot() {
    List<Deaf> small = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Deaf line = new Deaf();
      small.add(line);
      tell(line.outlet(), 5);
    }
    Deaf large = new Deaf();
    tell(large.outlet(), 56);
    assertEquals(1, large.unread.size());
    assertTrue(small.stream().allMatch(line -> line.unread.isEmpty()));
    small.forEach(line -> tell(line.outlet(), 5));
    assertTrue(small.stream().allMatch(line -> line.unread.isEmpty()), "there is room again");
  }

  @Test
  void aThousandWhoDoNotReadHoldTwiceTheBudgetAtMost() {
    List<Deaf> lines = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      lines.add(new Deaf());
    }
    for (int round = 0; round < 10; round++) {
      for (Deaf line : lines) {
        tell(line.outlet(), 1);
        assertTrue(budget.usedBytes() <= 200 * 1_024, "holds " + budget.usedBytes());
      }
    }
    assertTrue(lines.stream().anyMatch(line -> !line.unread.isEmpty()));
  }

  @Test
  void whatIsWrittenAndWhatIsLeftBehindIsGivenBack() {
    Deaf reads = new Deaf();
    tell(reads.outlet(), 10);
    reads.ready = true;
    reads.outlet().flush();
    assertEquals(0, budget.usedBytes());
    Deaf gone = new Deaf();
    tell(gone.outlet(), 10);
    gone.outlet().abandon();
    assertEquals(0, budget.usedBytes());
    tell(gone.outlet(), 10);
    assertEquals(0, budget.usedBytes(), "nobody is there to be told");
    Deaf ended = new Deaf();
    tell(ended.outlet(), 10);
    ended.over = true;
    ended.outlet().end(Status.OK);
    assertEquals(0, budget.usedBytes());
  }

  @Test
  void anOutboxThatMayKeepNoMoreForgetsItsOldestAndSaysSo() {
    Outbox<StringValue> outbox =
        new Outbox<>(1_000, Long.MAX_VALUE / 2, 0, budget, StringValue.parser());
    for (int sequence = 1; sequence <= 100; sequence++) {
      outbox.tell(sequence, 0, _ -> KIB);
    }
    assertTrue(outbox.reachesBackTo(0));
    outbox.tell(101, 0, _ -> KIB);
    assertFalse(outbox.reachesBackTo(0));
    assertTrue(outbox.reachesBackTo(1));
    assertEquals(100, outbox.after(1).size());
    outbox.coveredThrough(101);
    assertEquals(0, budget.usedBytes());
  }

  private static void tell(Outlet<StringValue> outlet, int times) {
    for (int i = 0; i < times; i++) {
      outlet.tell(KIB);
    }
  }

  /** Takes nothing until it is ready. */
  private final class Deaf implements Line<StringValue> {
    private final Outlet<StringValue> outlet = new Outlet<>(this, outlets, 100_000);
    private final List<String> unread = new ArrayList<>();
    private boolean ready;
    private boolean over;

    Outlet<StringValue> outlet() {
      return outlet;
    }

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public boolean write(Queue<StringValue> unsent) {
      return !over && unsent.poll() != null;
    }

    @Override
    public void end(Status status) {
      over = true;
    }

    @Override
    public void tooSlow(String what) {
      unread.add(what);
    }
  }
}
