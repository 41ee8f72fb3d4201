package org.strowger.server.journal;

import java.io.IOException;
import java.util.List;

/**
 * The folder of a file journal and of snapshots, as far as these need one: the seam at which tests
 * stand a disk that forgets what was not synced. Names are of files in this folder. May be used by
 * any thread.
 */
public interface Disk {
  /** The names of the files that are there, in no particular order. */
  List<String> names() throws IOException;

  /** Makes a file that is not there yet; {@link #syncNames} makes its name durable. */
  DiskFile create(String name) throws IOException;

  /** Opens a file to read and to write. */
  DiskFile open(String name) throws IOException;

  /** Opens a file to read alone, which needs no right to write. */
  DiskFile openToRead(String name) throws IOException;

  void delete(String name) throws IOException;

  /** Gives a file another name, at which none is; {@link #syncNames} makes that durable. */
  void rename(String from, String to) throws IOException;

  /** Which files are there survives a power failure from here on. */
  void syncNames() throws IOException;

  /** Bytes that can still be written; 0 where none can be. */
  long freeBytes();

  /** Where this is, for people. */
  @Override
  String toString();
}
