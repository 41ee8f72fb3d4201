package org.strowger.server.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.Decided;

/**
 * Everything that is folded from entries and written into a snapshot, once each. For one thread.
 */
public interface SnapshotParts {
  CorePart core();

  List<SnapshotPart> others();

  static SnapshotParts of(CorePart core, List<SnapshotPart> others) {
    record Parts(CorePart core, List<SnapshotPart> others) implements SnapshotParts {}
    return new Parts(core, List.copyOf(others));
  }

  /** In the order in which entries are handed in and sections written. */
  default List<SnapshotPart> all() {
    List<SnapshotPart> all = new ArrayList<>(others().size() + 1);
    all.add(core());
    all.addAll(others());
    return all;
  }

  default void follow(Decided entry) {
    core().follow(entry);
    for (SnapshotPart one : others()) {
      one.follow(entry);
    }
  }

  /**
   * Restores all, which must be new, from {@code snapshot}. Throws {@link SnapshotUnusable} where a
   * row is not understood, or the core's state is not the one that was written down; these are to
   * be thrown away then.
   */
  default void restore(Snapshot snapshot) {
    snapshot.restore(all());
    if (snapshot.isOfThisFormat() && core().machine().stateHash() != snapshot.stateHash()) {
      throw new SnapshotUnusable(
          snapshot.toString(), "gives another state than the one that was written down");
    }
  }
}
