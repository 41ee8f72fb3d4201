package org.strowger.server.publish;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.JournalEntry;

/**
 * The streams that were told something in this batch; the last of the publishers, it lets them
 * write when the batch is over. So several updates share a message, and a quiet stream costs
 * nothing.
 */
public final class Outlets implements Publisher {
  private final Budget budget;
  private List<Outlet<?>> touched = new ArrayList<>();

  /** {@code budget} is for what all streams together were told and have not read. */
  public Outlets(Budget budget) {
    this.budget = budget;
  }

  Budget budget() {
    return budget;
  }

  void touched(Outlet<?> outlet) {
    touched.add(outlet);
  }

  @Override
  public void onEntry(JournalEntry entry) {}

  @Override
  public void onBatchEnd(long timeMs) {
    List<Outlet<?>> now = touched;
    touched = new ArrayList<>();
    now.forEach(Outlet::flush);
  }
}
