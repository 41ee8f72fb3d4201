package org.strowger.gateway.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The queues that customers may ask for, with the project of each; the first is the one for those
 * who ask for none.
 *
 * @param projects the project by queue, empty = of none; at least one queue
 * @param video those of them where customers are seen as well
 */
public record Queues(Map<String, String> projects, Set<String> video) {
  /** Where customers only write. */
  public Queues(Map<String, String> projects) {
    this(projects, Set.of());
  }

  public Queues {
    video = Set.copyOf(video);
    if (projects.isEmpty()) {
      throw new IllegalArgumentException("queues must name at least one queue");
    }
    projects = Collections.unmodifiableMap(new LinkedHashMap<>(projects));
  }

  String chosen(String asked) throws Refused {
    if (asked.isEmpty()) {
      return projects.keySet().iterator().next();
    }
    if (!projects.containsKey(asked)) {
      throw new Refused(ErrorCode.MALFORMED, "queue must be one that customers may ask for");
    }
    return asked;
  }

  /** Whether customers of this queue are seen as well. */
  boolean isVideo(String queueId) {
    return video.contains(queueId);
  }

  /** The project of a queue; empty = of none, also of a queue that is not named any more. */
  String project(String queueId) {
    return projects.getOrDefault(queueId, "");
  }
}
