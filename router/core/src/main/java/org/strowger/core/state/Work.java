package org.strowger.core.state;

import org.jspecify.annotations.Nullable;

/**
 * What matters of an interaction only while an agent has it. Its fields are the interaction's own,
 * kept apart since most who are there at once may be waiting. Belongs to one {@link Interaction}.
 */
final class Work {
  @Nullable Agent agent;
  boolean held;
  boolean counted = true;
  long acceptedMs;
  long acceptedSequence;
  long idleDeadlineMs;
  long replyDeadlineMs;
  long wrapUpDeadlineMs;
  long wrapUpExtendedMs;
}
