package org.strowger.server.journal;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A disk that keeps at a power failure only what was synced, and of the rest whatever it likes: any
 * of the sectors written, the file as long as it was or as it would have been, the file's name or
 * not. It can fail after any number of acts, and can fail to sync. For one thread.
 */
public final class ForgetfulDisk implements Disk {
  private static final int SECTOR_BYTES = 512;

  private final Map<String, Content> names = new TreeMap<>();
  private final Map<String, Content> durableNames = new TreeMap<>();
  private long actsLeft = Long.MAX_VALUE;
  private boolean failsNextSync;
  private long acts;
  private long syncs;

  /** What a file holds for those who read it, and what of that would survive. */
  private static final class Content {
    private byte[] bytes = new byte[0];
    private byte[] durable = new byte[0];
    private final List<Change> pending = new ArrayList<>();
  }

  /** A write not yet synced; with no bytes, a truncation to {@code position}. */
  private record Change(int position, ByteString bytes) {
    boolean truncates() {
      return bytes.isEmpty();
    }

    int end() {
      return position + bytes.size();
    }
  }

  /** Opens the journal that is on it, to write. */
  public FileJournal journal() {
    return FileJournal.open(this, new SplittableRandom(7)::nextLong, () -> {});
  }

  /** The power fails at the act after so many more. */
  public void failAfter(long more) {
    actsLeft = more;
  }

  /** The next sync fails, and what it was to keep is dropped though it can still be read. */
  public void failNextSync() {
    failsNextSync = true;
  }

  /** Writes, truncations, syncs, and makings and deletions of files so far. */
  public long acts() {
    return acts;
  }

  /** How often a file was synced. */
  public long syncs() {
    return syncs;
  }

  /** Bytes of a file that a power failure may take. */
  public boolean hasUnsynced() {
    return !names.equals(durableNames)
        || names.values().stream().anyMatch(content -> !content.pending.isEmpty());
  }

  /** The disk as it may be found when the power is back. */
  public ForgetfulDisk afterPowerFailure(SplittableRandom random) {
    ForgetfulDisk found = new ForgetfulDisk();
    Map<String, Content> kept = new TreeMap<>(durableNames);
    names.forEach((name, content) -> {
      if (random.nextBoolean()) {
        kept.put(name, content);
      }
    });
    durableNames.forEach((name, content) -> {
      if (!names.containsKey(name) && random.nextBoolean()) {
        kept.remove(name);
      }
    });
    kept.forEach((name, content) -> found.put(name, survivor(content, random)));
    return found;
  }

  private static byte[] survivor(Content content, SplittableRandom random) {
    byte[] bytes = content.durable;
    for (Change change : content.pending) {
      if (change.truncates()) {
        bytes = random.nextBoolean() ? Arrays.copyOf(bytes, change.position) : bytes;
        continue;
      }
      int end = change.end();
      int length = bytes.length >= end ? bytes.length : random.nextInt(bytes.length, end + 1);
      bytes = Arrays.copyOf(bytes, length);
      for (int at = change.position; at < end; ) {
        int next = Math.min(end, (at / SECTOR_BYTES + 1) * SECTOR_BYTES);
        if (random.nextBoolean() && at < length) {
          int from = at - change.position;
          int to = Math.min(next, length) - change.position;
          change.bytes.substring(from, to).copyTo(bytes, at);
        }
        at = next;
      }
    }
    return bytes;
  }

  /** A file as it is on the disk, from one made for a test. */
  public void put(String name, byte[] bytes) {
    Content content = new Content();
    content.bytes = bytes.clone();
    content.durable = bytes.clone();
    names.put(name, content);
    durableNames.put(name, content);
  }

  public byte[] bytes(String name) {
    return content(name).bytes.clone();
  }

  /** The same disk once more, to be harmed. */
  public ForgetfulDisk copy() {
    ForgetfulDisk copy = new ForgetfulDisk();
    names.forEach((name, content) -> copy.put(name, content.bytes));
    return copy;
  }

  private Content content(String name) {
    Content content = names.get(name);
    if (content == null) {
      throw new AssertionError("no file " + name);
    }
    return content;
  }

  private void act() throws IOException {
    if (actsLeft <= 0) {
      throw new IOException("the power has failed");
    }
    actsLeft--;
    acts++;
  }

  @Override
  public List<String> names() {
    return List.copyOf(names.keySet());
  }

  @Override
  public DiskFile create(String name) throws IOException {
    act();
    if (names.putIfAbsent(name, new Content()) != null) {
      throw new IOException(name + " is there already");
    }
    return open(name);
  }

  @Override
  public DiskFile open(String name) {
    return new OpenFile(content(name));
  }

  @Override
  public DiskFile openToRead(String name) {
    return open(name);
  }

  @Override
  public void delete(String name) throws IOException {
    act();
    names.remove(name);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    act();
    Content content = content(from);
    names.remove(from);
    names.put(to, content);
  }

  @Override
  public void syncNames() throws IOException {
    act();
    durableNames.clear();
    durableNames.putAll(names);
  }

  @Override
  public long freeBytes() {
    return Long.MAX_VALUE;
  }

  @Override
  public String toString() {
    return "a forgetful disk";
  }

  private final class OpenFile implements DiskFile {
    private final Content content;

    OpenFile(Content content) {
      this.content = content;
    }

    @Override
    public long size() {
      return content.bytes.length;
    }

    @Override
    public void read(ByteBuffer into, long position) {
      int length = (int) Math.clamp(content.bytes.length - position, 0L, into.remaining());
      if (length > 0) {
        into.put(content.bytes, (int) position, length);
      }
    }

    @Override
    public void write(ByteBuffer from, long position) throws IOException {
      byte[] bytes = new byte[from.remaining()];
      from.get(bytes);
      if (bytes.length == 0) {
        return;
      }
      int at = (int) position;
      content.bytes =
          Arrays.copyOf(content.bytes, Math.max(content.bytes.length, at + bytes.length));
      System.arraycopy(bytes, 0, content.bytes, at, bytes.length);
      content.pending.add(new Change(at, ByteString.copyFrom(bytes)));
      act();
    }

    @Override
    public void truncate(long size) throws IOException {
      content.bytes = Arrays.copyOf(content.bytes, (int) size);
      content.pending.add(new Change((int) size, ByteString.EMPTY));
      act();
    }

    @Override
    public void sync() throws IOException {
      act();
      syncs++;
      if (failsNextSync) {
        failsNextSync = false;
        content.pending.clear();
        throw new IOException("the disk has a fault");
      }
      for (Change change : content.pending) {
        int end = change.end();
        int length = change.truncates() ? end : Math.max(content.durable.length, end);
        content.durable = Arrays.copyOf(content.durable, length);
        change.bytes.copyTo(content.durable, change.position);
      }
      content.pending.clear();
    }

    @Override
    public void close() {}
  }
}
