package org.strowger.cluster;

import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import io.aeron.exceptions.AeronException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Aeron's driver inside this process, on one thread: nodes and clients each have one. */
final class Drivers {
  private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);

  private Drivers() {}

  /** {@code directory} is for this driver alone; whatever lies in it is removed, now and after. */
  static MediaDriver launch(Path directory) {
    return MediaDriver.launch(
        new MediaDriver.Context()
            .aeronDirectoryName(directory.toString())
            .dirDeleteOnStart(true)
            .dirDeleteOnShutdown(true)
            .threadingMode(ThreadingMode.SHARED)
            .errorHandler(Drivers::log));
  }

  /** For every part of Aeron that finds a fault and goes on. */
  static void log(Throwable fault) {
    if (isWarning(fault)) {
      LOG.warn("{}", fault.getMessage());
    } else {
      LOG.error("a fault in the cluster", fault);
    }
  }

  static boolean isWarning(Throwable fault) {
    return fault instanceof AeronException known
        && known.category() == AeronException.Category.WARN;
  }
}
