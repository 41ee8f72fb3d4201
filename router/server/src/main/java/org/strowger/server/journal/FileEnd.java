package org.strowger.server.journal;

import org.jspecify.annotations.Nullable;

/**
 * Up to where the files of a journal may be read.
 *
 * @param file the newest; null while there is none
 * @param position where the next frame goes, bytes from the beginning of that file
 * @param sequence that of the newest entry; 0 while there is none
 */
record FileEnd(@Nullable JournalFile file, long position, long sequence) {
  static final FileEnd EMPTY = new FileEnd(null, 0, 0);
}
