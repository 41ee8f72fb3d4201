package org.strowger.server.ring;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the road: a broken invariant, a journal that can't be written, or a stage that hangs.
 * The first failure wins, is logged, and is told to whoever runs the process; from then on the
 * stages pass every slot by, so that nothing more is decided, written or seen. It never ends the
 * process itself.
 *
 * <p>Any thread may fail; the callback runs on the failing thread and must not wait for it.
 */
public final class FailStop {
  private static final Logger log = LoggerFactory.getLogger(FailStop.class);

  /** How it ended, what broke in one sentence, and what was thrown. */
  public record Failure(Kind kind, String reason, Throwable cause) {}

  /** What whoever runs the process can still count on. */
  public enum Kind {
    /** Something was thrown; all threads live and the server can be closed. */
    BROKEN,
    /** A thread hangs and will not come back; only the end of the process frees it. */
    STALLED
  }

  private final AtomicReference<@Nullable Failure> first = new AtomicReference<>();
  private final Consumer<Failure> onFailure;

  public FailStop(Consumer<Failure> onFailure) {
    this.onFailure = onFailure;
  }

  /** Whether all has stopped. Read by every stage before every slot. */
  public boolean failed() {
    return first.get() != null;
  }

  public void fail(String reason, Throwable cause) {
    fail(new Failure(Kind.BROKEN, reason, cause));
  }

  /** A thread hangs; {@code where} has its stack. */
  void stall(String reason, Throwable where) {
    fail(new Failure(Kind.STALLED, reason, where));
  }

  private void fail(Failure failure) {
    if (first.compareAndSet(null, failure)) {
      log.error("fail-stop: {}", failure.reason(), failure.cause());
      onFailure.accept(failure);
    }
  }
}
