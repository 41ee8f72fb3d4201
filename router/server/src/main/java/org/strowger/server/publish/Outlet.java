package org.strowger.server.publish;

import com.google.protobuf.MessageLite;
import io.grpc.Status;
import java.util.Collection;

/**
 * What is still to be written to one stream. Written at the end of each batch as far as the line is
 * ready; what waits longer is bounded, and beyond the bound the stream is closed rather than
 * buffered without end. Belongs to the publishing thread.
 */
public final class Outlet<U extends MessageLite> {
  private final Line<U> line;
  private final Outlets outlets;
  private final UnsentQueue<U> unsent;
  private int unsentMax;
  private boolean touched;
  private boolean closed;

  public Outlet(Line<U> line, Outlets outlets, int unsentMax) {
    this.line = line;
    this.outlets = outlets;
    this.unsent = new UnsentQueue<>(outlets.budget());
    this.unsentMax = unsentMax;
  }

  public void tell(U one) {
    if (closed) {
      return;
    }
    unsent.add(one);
    if (isTooMuch()) {
      flush();
    }
    if (isTooMuch()) {
      String unread = unread();
      abandon();
      line.tooSlow(unread);
    } else {
      touch();
    }
  }

  private boolean isTooMuch() {
    return unsent.size() > unsentMax || unsent.isTooMuch();
  }

  private String unread() {
    return unsent.size() > unsentMax
        ? "more than " + unsentMax + " messages were not read"
        : unsent.size()
            + " messages were not read, more than a fair share while all streams together hold too"
            + " much (admission.unsent-max-mib)";
  }

  /** The stream is gone: nothing more is told, and what waits is let go. */
  public void abandon() {
    closed = true;
    unsent.clear();
  }

  /** What was missed is owed, however much it is, so it does not count against the bound. */
  void tellMissed(Collection<U> missed) {
    unsentMax += missed.size();
    missed.forEach(this::tell);
  }

  /** The line has something to say at the end of the batch even if nothing is told. */
  public void touch() {
    if (!touched && !closed) {
      touched = true;
      outlets.touched(this);
    }
  }

  /** Whether all that was told has been written. */
  boolean isEmpty() {
    return unsent.isEmpty();
  }

  int unsent() {
    return unsent.size();
  }

  /** Writes as much as the line takes. */
  public void flush() {
    touched = false;
    while (!closed && line.isReady() && line.write(unsent)) {
      // The line has taken what it could carry in one message.
    }
  }

  /** Writes everything that is left, ready or not, and ends the stream. */
  public void end(Status status) {
    if (closed) {
      return;
    }
    closed = true;
    while (line.write(unsent)) {
      // The stream is over after this, so holding anything back would lose it.
    }
    unsent.clear();
    line.end(status);
  }
}
