package org.strowger.server.snapshot;

import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.proto.v1.SnapshotFooter;
import org.strowger.server.journal.Disk;
import org.strowger.server.journal.DiskFile;
import org.strowger.server.journal.FolderDisk;

/**
 * The snapshots of a journal, in its directory. Read by any thread; written by one at a time, who
 * holds the right to write the journal.
 *
 * <p>A snapshot has its name only when it is on the disk and has been read back. Those that have
 * one were good once, and what a disk has done to them since is found by their checksums.
 */
public final class SnapshotStore {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotStore.class);

  /** As many are always kept: the newest, and one to fall back on. */
  private static final int KEPT = 2;

  private final Disk disk;
  private final LongSupplier salts;

  /** Those in {@code directory}; {@code salts} gives each file its own. */
  public SnapshotStore(Path directory, LongSupplier salts) {
    this(new FolderDisk(directory), salts);
  }

  public SnapshotStore(Disk disk, LongSupplier salts) {
    this.disk = disk;
    this.salts = salts;
  }

  /** The sequences of those that are there, whole or not, newest first. */
  public List<Long> sequences() {
    return files().stream().map(SnapshotFile::sequence).toList();
  }

  private List<SnapshotFile> files() {
    try {
      return SnapshotFile.among(disk.names());
    } catch (IOException e) {
      LOG.warn("the snapshots in {} can't be listed ({})", disk, e.toString());
      return List.of();
    }
  }

  /**
   * Opens the newest whole snapshot of the state after entry {@code sequence} or an earlier one;
   * null where there is none. One that is damaged is passed over, with a line in the log.
   */
  public @Nullable Snapshot newestAtOrBefore(long sequence) {
    for (SnapshotFile one : files()) {
      if (one.sequence() <= sequence) {
        try {
          return open(one);
        } catch (SnapshotUnusable damaged) {
          LOG.warn("{}: it is passed over", damaged.getMessage());
        }
      }
    }
    return null;
  }

  /** Opens that of the state after entry {@code sequence}, or throws {@link SnapshotUnusable}. */
  public Snapshot open(long sequence) {
    for (SnapshotFile one : files()) {
      if (one.sequence() == sequence) {
        return open(one);
      }
    }
    throw new SnapshotUnusable("of entry " + sequence, "is not there");
  }

  private Snapshot open(SnapshotFile file) {
    return Snapshot.open(disk, file.name(), file.sequence());
  }

  /**
   * Writes the state after an entry aside, so that it survives a power failure; {@link #finish} is
   * still to be called. Leftovers of earlier attempts are deleted first.
   *
   * @param timeMs of the entry, epoch ms
   * @param entryHash what the entry was
   */
  Unfinished write(SnapshotParts parts, long sequence, long timeMs, long entryHash)
      throws IOException {
    for (String name : disk.names()) {
      if (SnapshotFile.isUnfinished(name)) {
        disk.delete(name);
      }
    }
    Unfinished unfinished = new Unfinished(SnapshotFile.of(timeMs, sequence));
    SnapshotFooter.Builder footer =
        SnapshotFooter.newBuilder()
            .setSequence(sequence)
            .setTimeMs(timeMs)
            .setEntryHash(entryHash)
            .setStateHash(parts.core().machine().stateHash())
            .setFormatHash(SnapshotHashes.format());
    try (DiskFile file = disk.create(unfinished.file.unfinishedName())) {
      new SnapshotWriter(file, salts.getAsLong()).write(parts.all(), footer);
    }
    return unfinished;
  }

  /** One that is written, and has yet to be read back. */
  record Unfinished(SnapshotFile file) {}

  /**
   * Reads back what was written and gives it its name. Throws {@link SnapshotUnusable} where it
   * does not give the state that was written: it is deleted then.
   *
   * @param fresh new parts, to be restored
   */
  void finish(Unfinished written, SnapshotParts fresh) throws IOException {
    SnapshotFile file = written.file();
    try (Snapshot snapshot = Snapshot.open(disk, file.unfinishedName(), file.sequence())) {
      verify(snapshot, fresh);
    } catch (SnapshotUnusable wrong) {
      disk.delete(file.unfinishedName());
      throw wrong;
    }
    disk.rename(file.unfinishedName(), file.name());
    disk.syncNames();
  }

  /** What is restored must have the core's hash, and write the same rows again. */
  static void verify(Snapshot snapshot, SnapshotParts fresh) {
    fresh.restore(snapshot);
    for (SnapshotPart part : fresh.all()) {
      RowsDigest read = new RowsDigest();
      snapshot.read(part.name(), read::add);
      RowsDigest written = new RowsDigest();
      part.write((MessageLite row) -> written.add(row.toByteString()));
      if (!read.isSame(written)) {
        throw new SnapshotUnusable(
            snapshot.toString(),
            "gives other rows in its section " + part.name() + " than it was written with");
      }
    }
  }

  /**
   * Deletes what nobody needs once that of entry {@code newest} is finished. Kept are the newest
   * and the newest whole one before it; of the days from {@code keepFrom} on the newest of each;
   * and the last one before these, at which the journal that is kept may begin. Others, also those
   * that are damaged, go.
   *
   * @param keepFrom null = only the newest two are kept
   * @return where the journal must begin at the latest for every kept one: the entry of the oldest;
   *     0 while there are not two, and then nothing of it may be deleted
   */
  long prune(long newest, @Nullable LocalDate keepFrom) throws IOException {
    List<SnapshotFile> whole = new ArrayList<>();
    for (SnapshotFile file : files()) {
      if (file.sequence() == newest
          || (file.sequence() < newest && isWanted(file, whole, keepFrom) && isWhole(file))) {
        whole.add(file);
      }
    }
    Set<SnapshotFile> kept = new HashSet<>(whole);
    boolean deleted = false;
    for (SnapshotFile file : files()) {
      if (!kept.contains(file)) {
        disk.delete(file.name());
        deleted = true;
      }
    }
    if (deleted) {
      disk.syncNames();
    }
    return whole.size() < KEPT ? 0 : whole.getLast().sequence();
  }

  /** Whether one more is to be kept, older than {@code kept}, newest first. */
  private static boolean isWanted(
      SnapshotFile file, List<SnapshotFile> kept, @Nullable LocalDate keepFrom) {
    if (kept.size() < KEPT) {
      return true;
    }
    LocalDate last = kept.getLast().day();
    return keepFrom != null && !last.isBefore(keepFrom) && file.day().isBefore(last);
  }

  private boolean isWhole(SnapshotFile file) {
    try (Snapshot _ = open(file)) {
      return true;
    } catch (SnapshotUnusable damaged) {
      LOG.warn("{}: it is deleted", damaged.getMessage());
      return false;
    }
  }
}
