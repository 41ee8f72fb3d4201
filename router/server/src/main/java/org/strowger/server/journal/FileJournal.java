package org.strowger.server.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.Decided;
import org.strowger.core.JournalEntry;

/**
 * The journal in plain files: one per day of the router's time (UTC) in one directory, written by
 * one process at a time. Opened and closed by the server's main thread; appended to by the journal
 * stage; read by anyone, each call with a cursor of its own, which sees what has been synced.
 *
 * <p>What it promises is the level <em>disk</em>: an entry that was appended before {@link #sync}
 * returned survives a power failure, as far as the disk keeps what it has confirmed. A write or a
 * sync that fails is final: nothing is tried again, every later call throws.
 */
public final class FileJournal implements Journal {
  private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

  /** Entries are gathered up to here, then written; a batch is seldom more. */
  private static final int BUFFER_BYTES = 1 << 20;

  private static final byte[] MARK = new byte[0];

  private final Disk disk;
  private final LongSupplier salts;
  private final AutoCloseable lock;
  private final EntryEncoder encoder = new EntryEncoder();
  private final OpenCursors cursors = new OpenCursors();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private @Nullable JournalFile which;
  private @Nullable DiskFile file;
  private long salt;
  private long position;
  private boolean marked;
  private boolean broken;
  private boolean closed;
  private volatile long lastSequence;
  private volatile FileEnd synced;

  private FileJournal(Disk disk, LongSupplier salts, AutoCloseable lock, FileTail tail) {
    this.disk = disk;
    this.salts = salts;
    this.lock = lock;
    this.which = tail.end().file();
    this.salt = tail.salt();
    this.position = tail.end().position();
    this.marked = tail.provenPosition() == tail.end().position();
    this.lastSequence = tail.end().sequence();
    this.synced = tail.end();
  }

  /**
   * Opens the journal in {@code directory} to write, making it where there is none. Throws {@link
   * JournalFault}.
   */
  public static FileJournal open(Path directory) {
    JournalLock lock = JournalLock.of(directory);
    try {
      return open(new FolderDisk(directory), new SecureRandom()::nextLong, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** {@code lock} is closed with the journal; {@code salts} gives each file its own. */
  static FileJournal open(Disk disk, LongSupplier salts, AutoCloseable lock) {
    try {
      FileTail tail = FileTail.find(disk);
      FileJournal journal = new FileJournal(disk, salts, lock, tail);
      journal.putInOrder(tail);
      return journal;
    } catch (IOException e) {
      throw cannotWrite(disk, e);
    }
  }

  /**
   * Cuts off what was never finished, and makes the rest durable before anyone sees a state that is
   * made of it. What nothing proves to be synced is written anew: if a sync of the process before
   * failed, the kernel holds pages that it takes for clean and the disk never got.
   */
  private void putInOrder(FileTail tail) throws IOException {
    if (tail.unfinished() != null) {
      LOG.warn("{} in {} was never begun: it is removed", tail.unfinished().name(), disk);
      disk.delete(tail.unfinished().name());
    }
    if (which != null) {
      file = disk.open(which.name());
      if (tail.tornBytes() > 0) {
        LOG.warn(
            "the end of {} in {} was left unfinished by a crash and never published: {} bytes"
                + " behind entry {} are cut off",
            which.name(),
            disk,
            tail.tornBytes(),
            lastSequence);
        file.truncate(position);
      }
      writeAgain(file, tail.provenPosition());
      file.sync();
    }
    disk.syncNames();
  }

  private void writeAgain(DiskFile again, long from) throws IOException {
    for (long at = from; at < position; at += buffer.limit()) {
      buffer.clear().limit((int) Math.min(BUFFER_BYTES, position - at));
      again.read(buffer, at);
      again.write(buffer.flip(), at);
    }
    buffer.clear();
  }

  @Override
  public long lastSequence() {
    return lastSequence;
  }

  @Override
  public void append(JournalEntry entry) {
    JournalCodec.requireFollows(entry, lastSequence);
    byte[] bytes = encoder.encode(entry).toByteArray();
    attempt(() -> {
      if (which == null || isOfAnotherDay(which, entry)) {
        roll(JournalFile.of(entry.timeMs(), entry.sequence()));
      }
      put(entry.sequence(), bytes);
      lastSequence = entry.sequence();
      marked = false;
    });
  }

  @Override
  public void sync() {
    attempt(this::syncFile);
  }

  /** A file without entries takes the next one, whatever its day: two can't begin with the same. */
  private boolean isOfAnotherDay(JournalFile current, JournalEntry entry) {
    return lastSequence >= current.firstSequence()
        && !current.day().equals(JournalFile.dayOf(entry.timeMs()));
  }

  /** The old file is whole and durable before there is a new one. */
  private void roll(JournalFile next) throws IOException {
    syncFile();
    if (file != null) {
      file.close();
    }
    salt = salts.getAsLong();
    file = disk.create(next.name());
    which = next;
    position = 0;
    buffer.put(next.header(salt));
    flush();
    file.sync();
    disk.syncNames();
  }

  private void put(long sequence, byte[] payload) throws IOException {
    int unsynced = Math.toIntExact(sequence - synced.sequence());
    put(Frame.header(salt, sequence, unsynced, payload));
    put(ByteBuffer.wrap(payload));
  }

  private void put(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int some = Math.min(buffer.remaining(), bytes.remaining());
      buffer.put(bytes.slice(bytes.position(), some));
      bytes.position(bytes.position() + some);
    }
  }

  private void flush() throws IOException {
    if (file != null && buffer.position() > 0) {
      buffer.flip();
      int bytes = buffer.remaining();
      file.write(buffer, position);
      position += bytes;
      buffer.clear();
    }
  }

  private void syncFile() throws IOException {
    if (file != null) {
      flush();
      file.sync();
      synced = new FileEnd(which, position, lastSequence);
    }
  }

  @Override
  public long freeBytes() {
    return disk.freeBytes();
  }

  @Override
  public Durability durability() {
    return Durability.DISK;
  }

  @Override
  public long firstSequence() {
    return FileCursor.firstSequence(disk);
  }

  @Override
  public void read(long fromSequence, Consumer<JournalEntry> reader) {
    FileJournalReader.read(cursorToNow(fromSequence), reader);
  }

  @Override
  public void readDecided(long fromSequence, Consumer<? super Decided> reader) {
    FileJournalReader.readDecided(cursorToNow(fromSequence), reader);
  }

  private JournalCursor cursorToNow(long fromSequence) {
    FileEnd end = synced;
    return cursors.count(new FileCursor(disk, () -> end, fromSequence), fromSequence);
  }

  @Override
  public JournalCursor cursor(long fromSequence) {
    return cursors.count(new FileCursor(disk, () -> synced, fromSequence), fromSequence);
  }

  /** One file after the other, each for good, so that a power failure leaves no gap. */
  @Override
  public void deleteBefore(long sequence, LocalDate keepFrom) {
    try {
      for (JournalFile old : unneeded(cursors.neededAtOrBefore(sequence), keepFrom)) {
        LOG.info("{} in {} is deleted: it is older than what is kept", old.name(), disk);
        disk.delete(old.name());
        disk.syncNames();
      }
    } catch (IOException e) {
      throw new JournalUnusable("old files of the journal in " + disk + " stay (" + e + ")", e);
    }
  }

  /** The files, oldest first, that have nothing from {@code needed} or {@code keepFrom} on. */
  private List<JournalFile> unneeded(long needed, LocalDate keepFrom) throws IOException {
    List<JournalFile> files = JournalFile.among(disk.names());
    int unneeded = 0;
    while (unneeded + 1 < files.size()
        && files.get(unneeded + 1).firstSequence() <= needed
        && files.get(unneeded).day().isBefore(keepFrom)) {
      unneeded++;
    }
    return files.subList(0, unneeded);
  }

  /**
   * Says at the end of the file that all before it is durable, so that damage to the last entries
   * can't be taken for a crash.
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock;
        DiskFile _ = file) {
      if (!broken && !marked && file != null) {
        syncFile();
        put(lastSequence, MARK);
        syncFile();
      }
    } catch (Exception e) {
      throw cannotWrite(disk, e);
    }
  }

  /** What is done to the disk; the first failure is the last attempt. */
  private interface Attempt {
    void run() throws IOException;
  }

  private void attempt(Attempt attempt) {
    if (broken || closed) {
      throw new JournalUnusable(
          "the journal in " + disk + (closed ? " is closed" : " failed before") + ": restart");
    }
    broken = true;
    try {
      attempt.run();
      broken = false;
    } catch (IOException e) {
      throw cannotWrite(disk, e);
    }
  }

  private static JournalUnusable cannotWrite(Disk disk, Exception why) {
    return new JournalUnusable(
        "the journal in "
            + disk
            + " can't be written ("
            + why
            + "): see to the disk, then start the router again",
        why);
  }
}
