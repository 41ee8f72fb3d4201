package org.strowger.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.event.ConfigurationEvent.ProjectDefined;
import org.strowger.core.model.Project;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.figures.FoldRow.DefinitionRow;

/** Remembers for which project each queue works now, and what was promised to each project. */
final class Projects implements Ledger {
  private final Map<QueueId, ProjectId> ofQueues = new HashMap<>();
  private final Map<ProjectId, Project> defined = new HashMap<>();

  @Override
  public void queueDefined(QueueDefinition queue, long timeMs) {
    ProjectId project = queue.project();
    if (project == null) {
      ofQueues.remove(queue.id());
    } else {
      ofQueues.put(queue.id(), project);
    }
  }

  @Override
  public void projectDefined(Project project, long timeMs) {
    defined.put(project.id(), project);
  }

  void writeRows(Consumer<FoldRow> rows) {
    new TreeMap<>(defined)
        .values()
        .forEach(project -> rows.accept(new DefinitionRow(new ProjectDefined(project))));
  }

  /** Null if the queue works for the house. */
  @Nullable ProjectId of(QueueId queue) {
    return ofQueues.get(queue);
  }

  /** Null while a queue names it that was defined first. */
  @Nullable Project definition(ProjectId project) {
    return defined.get(project);
  }
}
