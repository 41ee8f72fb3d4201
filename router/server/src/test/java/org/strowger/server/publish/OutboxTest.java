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

/** What is kept for one who may come back, and told to one who is there. */
class OutboxTest {
  private static final int CAPACITY = 4;

  private final Budget budget = new Budget(1 << 20);
  private final Outlets outlets = new Outlets(budget);
  private final Reader reader = new Reader();
  private final Outbox<StringValue> outbox =
      new Outbox<>(CAPACITY, 60_000, 0, budget, StringValue.parser());

  /** A day that passes at once may bring more news than are kept, in one entry. */
  @Test
  void whoIsThereIsToldAllOfAnEntryThatHasMoreMessagesThanAreKept() {
    outbox.attach(reader.outlet);

    tell(7, 10);

    assertEquals(10, reader.told());
  }

  @Test
  void whoHasSeenAnEntryOfWhichAPartIsForgottenIsToldEverything() {
    tell(7, 10);
    assertFalse(outbox.reachesBackTo(7), "which of the ten were seen is not known");

    tell(8, CAPACITY);
    assertFalse(outbox.reachesBackTo(7));
    assertTrue(outbox.reachesBackTo(8));
    assertEquals(CAPACITY, outbox.after(8).size());
  }

  @Test
  void anEntryOfOneMessageThatIsForgottenWasSeenWhole() {
    for (long sequence = 1; sequence <= CAPACITY + 2; sequence++) {
      tell(sequence, 1);
    }

    assertFalse(outbox.reachesBackTo(1));
    assertTrue(outbox.reachesBackTo(2));
    assertEquals(CAPACITY, outbox.after(2).size());
  }

  @Test
  void whatAFullAccountHasSaidIsNotToldAgain() {
    outbox.attach(reader.outlet);
    tell(7, 10);
    outbox.coveredThrough(8);

    tell(8, 3);
    tell(9, 1);

    assertEquals(11, reader.told());
    assertTrue(outbox.reachesBackTo(8));
  }

  private void tell(long sequence, int messages) {
    for (int i = 0; i < messages; i++) {
      StringValue message = StringValue.of(sequence + "/" + i);
      outbox.tell(sequence, 1_000, _ -> message);
    }
  }

  /** Reads nothing until it is asked what it was told. */
  private final class Reader implements Line<StringValue> {
    private final Outlet<StringValue> outlet = new Outlet<>(this, outlets, 100);
    private final List<StringValue> read = new ArrayList<>();

    int told() {
      outlets.onBatchEnd(1_000);
      return read.size();
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public boolean write(Queue<StringValue> unsent) {
      StringValue next = unsent.poll();
      return next != null && read.add(next);
    }

    @Override
    public void end(Status status) {}

    @Override
    public void tooSlow(String unread) {}
  }
}
