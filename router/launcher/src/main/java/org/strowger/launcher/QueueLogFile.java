package org.strowger.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.JournalEntry;
import org.strowger.figures.JournalFold;
import org.strowger.figures.asterisk.QueueLog;

/** A file that entries are written into as a queue_log. */
final class QueueLogFile implements Consumer<JournalEntry>, AutoCloseable {
  private final BufferedWriter file;
  private final JournalFold fold = new JournalFold(List.of(new QueueLog(this::write)));

  private QueueLogFile(BufferedWriter file) {
    this.file = file;
  }

  /** Begins the file anew if it is there. */
  static QueueLogFile create(Path path) throws IOException {
    return new QueueLogFile(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
  }

  @Override
  public void accept(JournalEntry entry) {
    fold.accept(entry);
  }

  private void write(String line) {
    try {
      file.write(line);
      file.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
