package org.strowger.core.event;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.SupervisorId;

/** That a supervisor acted. */
public sealed interface SupervisorEvent extends Event {
  /**
   * Who did what follows in the same entry, and why; an empty note says nothing.
   *
   * @param queue of what is done with an interaction, the queue it is in before; else null
   */
  record SupervisorIntervened(SupervisorId by, String note, @Nullable QueueId queue)
      implements SupervisorEvent {}
}
