package org.strowger.core.event;

import org.strowger.core.model.SupervisorId;

/** That a supervisor acted. */
public sealed interface SupervisorEvent extends Event {
  /** Who did what follows in the same entry, and why; an empty note says nothing. */
  record SupervisorIntervened(SupervisorId by, String note) implements SupervisorEvent {}
}
