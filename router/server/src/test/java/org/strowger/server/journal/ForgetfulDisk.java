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
  private Runnable beforeActs = () -> {};
  private long acts;
  private long syncs;

  /** What a file holds for those who read it, and what of that would survive. */
  private static final class Content {
    private final Bytes bytes = new Bytes();
    private final Bytes durable = new Bytes();
    private final List<Change> pending = new ArrayList<>();
  }

  /** Bytes that grow at little cost. */
  private static final class Bytes {
    private byte[] array = new byte[0];
    private int size;

    void write(int at, ByteString from) {
      if (at + from.size() > size) {
        resize(at + from.size());
      }
      from.copyTo(array, at);
    }

    void resize(int wanted) {
      if (wanted > array.length) {
        array = Arrays.copyOf(array, Math.max(wanted, 2 * array.length));
      } else if (wanted < size) {
        Arrays.fill(array, wanted, size, (byte) 0);
      }
      size = wanted;
    }

    byte[] copy() {
      return Arrays.copyOf(array, size);
    }
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

  /** What else happens on the machine before each act; it may act itself, or end the process. */
  public void beforeActs(Runnable what) {
    beforeActs = what;
  }

  /** Whether a power failure may take bytes of a file of the journal. */
  public boolean hasUnsynced() {
    return names.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".journal"))
        .anyMatch(file ->
            durableNames.get(file.getKey()) != file.getValue()
                || !file.getValue().pending.isEmpty());
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
    byte[] bytes = content.durable.copy();
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
    content.bytes.write(0, ByteString.copyFrom(bytes));
    content.durable.write(0, ByteString.copyFrom(bytes));
    names.put(name, content);
    durableNames.put(name, content);
  }

  /** One bit of a file is not what it was. */
  public void flip(String name, int bit) {
    Content content = content(name);
    content.bytes.array[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    content.durable.array[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
  }

  public byte[] bytes(String name) {
    return content(name).bytes.copy();
  }

  /** The same disk once more, to be harmed. */
  public ForgetfulDisk copy() {
    ForgetfulDisk copy = new ForgetfulDisk();
    names.forEach((name, content) -> copy.put(name, content.bytes.copy()));
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
    beforeActs.run();
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
      return content.bytes.size;
    }

    @Override
    public void read(ByteBuffer into, long position) {
      int length = (int) Math.clamp(content.bytes.size - position, 0L, into.remaining());
      if (length > 0) {
        into.put(content.bytes.array, (int) position, length);
      }
    }

    @Override
    public void write(ByteBuffer from, long position) throws IOException {
      byte[] bytes = new byte[from.remaining()];
      from.get(bytes);
      if (bytes.length == 0) {
        return;
      }
      Change change = new Change((int) position, ByteString.copyFrom(bytes));
      content.bytes.write(change.position, change.bytes);
      content.pending.add(change);
      act();
    }

    @Override
    public void truncate(long size) throws IOException {
      content.bytes.resize((int) size);
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
        if (change.truncates()) {
          content.durable.resize(change.position);
        } else {
          content.durable.write(change.position, change.bytes);
        }
      }
      content.pending.clear();
    }

    @Override
    public void close() {}
  }
}
