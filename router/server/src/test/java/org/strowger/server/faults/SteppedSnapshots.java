package org.strowger.server.faults;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.RoutingCore;
import org.strowger.server.RouterParts;
import org.strowger.server.journal.FileJournal;
import org.strowger.server.journal.ForgetfulDisk;
import org.strowger.server.journal.JournalUnusable;
import org.strowger.server.snapshot.MadeSnapshot;
import org.strowger.server.snapshot.SnapshotMaker;
import org.strowger.server.snapshot.SnapshotStore;

/**
 * Makes the snapshots of one life of the router, as its keeper does on a thread of its own:
 * wherever the maker looks up, which is at each entry it follows and before each of its acts on the
 * disk, the stages may go on meanwhile, or the process ends.
 */
final class SteppedSnapshots {
  /** What comes between while a snapshot is made. */
  enum Cut {
    /** The process is killed. */
    KILL,
    POWER_FAILURE,
    /** The disk refuses from some act on, until the maker has given up. */
    DISK_FAULT,
    /** The router is closed. */
    CLOSE
  }

  /** The process ends here; the maker knows nothing of it. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Cut cut;

    private Ended(Cut cut) {
      super("the process ends", null, false, false);
      this.cut = cut;
    }

    Cut cut() {
      return cut;
    }
  }

  /** A cut comes after so many acts at most: some more than a snapshot needs. */
  private static final int ACTS_MAX = 22;

  /** Rows are many, and a router that does nothing but look at them comes to little else. */
  private static final int ASKED_EVERY = 8;

  private final Agenda agenda;
  private final ForgetfulDisk disk;
  private final SnapshotMaker maker;
  private final LongSupplier published;
  private final Runnable meanwhile;
  private MadeSnapshot newest;
  private @Nullable Cut cut;
  private int actsLeft;
  private boolean elsewhere;
  private int made;
  private int asked;

  /**
   * @param newest the snapshot that the router was recovered from
   * @param published the newest entry that was published
   * @param meanwhile what the router's own threads do while the maker is at work
   */
  SteppedSnapshots(
      Agenda agenda,
      ForgetfulDisk disk,
      FileJournal journal,
      SnapshotStore store,
      int keepDays,
      MadeSnapshot newest,
      LongSupplier published,
      Runnable meanwhile) {
    this.agenda = agenda;
    this.disk = disk;
    this.newest = newest;
    this.published = published;
    this.meanwhile = meanwhile;
    this.maker =
        new SnapshotMaker(
            journal,
            store,
            () -> RouterParts.toWrite(RoutingCore::new),
            keepDays,
            () -> Long.MAX_VALUE);
  }

  /** How many were made. */
  int made() {
    return made;
  }

  /**
   * Makes one, unless nothing has happened since the last. Throws {@link Ended} where the process
   * ends meanwhile.
   */
  void make(@Nullable Cut comesBetween) {
    long sequence = published.getAsLong();
    if (sequence <= newest.sequence()) {
      return;
    }
    cut = comesBetween;
    actsLeft = agenda.between(0, ACTS_MAX);
    if (cut == Cut.DISK_FAULT) {
      disk.failAfter(actsLeft);
    }
    disk.beforeActs(this::lookUp);
    try {
      newest = maker.make(sequence, this::isClosing);
      made++;
    } catch (CancellationException closing) {
      throw new Ended(Cut.CLOSE);
    } catch (IOException | JournalUnusable cannot) {
      // It is tried again; the router goes on.
      agenda.note(sequence);
    } finally {
      disk.beforeActs(() -> {});
      if (comesBetween == Cut.DISK_FAULT) {
        disk.failAfter(Long.MAX_VALUE);
      }
    }
  }

  /** The maker asks this at each entry that it follows and each row that it writes or reads. */
  private boolean isClosing() {
    if (++asked % ASKED_EVERY != 0) {
      return false;
    }
    goOnElsewhere();
    return cut == Cut.CLOSE && --actsLeft < 0;
  }

  private void lookUp() {
    if (elsewhere) {
      return;
    }
    if ((cut == Cut.KILL || cut == Cut.POWER_FAILURE) && --actsLeft < 0) {
      throw new Ended(cut);
    }
    goOnElsewhere();
  }

  private void goOnElsewhere() {
    if (agenda.onceIn(3)) {
      elsewhere = true;
      meanwhile.run();
      elsewhere = false;
    }
  }
}
