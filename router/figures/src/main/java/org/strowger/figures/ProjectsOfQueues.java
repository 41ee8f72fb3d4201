package org.strowger.figures;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;

/** Remembers which project each queue belongs to now. */
final class ProjectsOfQueues implements Ledger {
  private final Map<QueueId, ProjectId> projects = new HashMap<>();

  @Override
  public void queueDefined(QueueDefinition queue, long timeMs) {
    ProjectId project = queue.project();
    if (project == null) {
      projects.remove(queue.id());
    } else {
      projects.put(queue.id(), project);
    }
  }

  /** Null if the queue works for the house. */
  @Nullable ProjectId of(QueueId queue) {
    return projects.get(queue);
  }
}
