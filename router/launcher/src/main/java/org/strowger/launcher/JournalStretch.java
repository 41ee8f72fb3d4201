package org.strowger.launcher;

import java.nio.file.Path;
import org.strowger.server.journal.JournalDirectory;
import org.strowger.server.journal.JournalFault;
import org.strowger.server.journal.JournalReader;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.whatif.Recorder;
import org.strowger.simulator.whatif.Recording;

/**
 * A stretch of a journal from its first to its last entry, both included. What comes before it is
 * read too, since it says what was defined and who was there.
 */
record JournalStretch(Path directory, long from, long to) {
  /** The people in it; the journal is only read. */
  Recording recording() throws BadInput, JournalFault {
    Recorder recorder = new Recorder(from, to);
    try (JournalReader journal = JournalDirectory.read(directory)) {
      journal.read(1, recorder);
    }
    return recorder.recording();
  }
}
