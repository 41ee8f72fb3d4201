package org.strowger.server.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Opens the journal in a directory, whichever kind it is: a Chronicle Queue promises the level
 * process, plain files the level disk. Stateless, for any thread.
 */
public final class JournalDirectory {
  private JournalDirectory() {}

  /**
   * Opens the journal to write, making it where there is none. Throws {@link JournalFault}, also
   * where the directory holds one of the other level: nobody gets less than what was asked for, nor
   * two journals.
   */
  public static Journal write(Path directory, Durability durability) {
    Durability there = find(directory);
    if (there != null && there != durability) {
      throw new JournalUnusable(
          "the journal in "
              + directory
              + " was written with journal.durability "
              + there.text()
              + ", not "
              + durability.text()
              + ": set that, name another directory, or convert it with strowger journal convert "
              + directory
              + " NEW_DIRECTORY --durability "
              + durability.text());
    }
    return switch (durability) {
      case PROCESS -> ChronicleJournal.open(directory);
      case DISK -> FileJournal.open(directory);
    };
  }

  /**
   * Opens the journal to read, which may be beside a running server; nothing is changed. Throws
   * {@link JournalFault}.
   */
  public static JournalReader read(Path directory) {
    return switch (find(directory)) {
      case PROCESS -> ChronicleJournalReader.open(directory);
      case DISK -> FileJournalReader.open(directory);
      case null -> throw none(directory);
    };
  }

  /** The level of the journal that is there. Throws {@link JournalFault} where there is none. */
  public static Durability levelOf(Path directory) {
    Durability level = find(directory);
    if (level == null) {
      throw none(directory);
    }
    return level;
  }

  private static JournalUnusable none(Path directory) {
    return new JournalUnusable(
        "there is no journal in " + directory + ": name the directory that the server writes");
  }

  /** The level of the journal that is there, or null where there is none. */
  static @Nullable Durability find(Path directory) {
    boolean chronicle = ChronicleQueues.isQueue(directory);
    boolean files = hasFiles(directory);
    if (chronicle && files) {
      throw new JournalUnusable(
          directory
              + " holds two journals, a Chronicle Queue and plain files: move the one that does not"
              + " belong there away");
    }
    return chronicle ? Durability.PROCESS : files ? Durability.DISK : null;
  }

  private static boolean hasFiles(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try {
      return !JournalFile.among(new FolderDisk(directory).names()).isEmpty();
    } catch (IOException e) {
      throw new JournalUnusable("the journal in " + directory + " can't be read (" + e + ")", e);
    }
  }
}
