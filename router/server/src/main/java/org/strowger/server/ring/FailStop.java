package org.strowger.server.ring;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the road: a broken invariant or a journal that can't be written. The first failure
 * wins, is logged, and is told to whoever runs the process; from then on the stages pass every slot
 * by, so that nothing more is decided, written or seen. It never ends the process itself.
 *
 * <p>Any thread may fail; the callback runs on the failing thread and must not wait for it.
 */
public final class FailStop {
  private static final Logger log = LoggerFactory.getLogger(FailStop.class);

  /** What broke, in one sentence, and what was thrown. */
  public record Failure(String reason, Throwable cause) {}

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
    Failure failure = new Failure(reason, cause);
    if (first.compareAndSet(null, failure)) {
      log.error("fail-stop: {}", reason, cause);
      onFailure.accept(failure);
    }
  }
}
