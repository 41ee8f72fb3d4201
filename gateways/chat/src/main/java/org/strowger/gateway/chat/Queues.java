package org.strowger.gateway.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The queues that customers may ask for, with the project of each; the first is the one for those
 * who ask for none.
 *
 * @param projects the project by queue, empty = of none; at least one queue
 */
public record Queues(Map<String, String> projects) {
  public Queues {
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

  /** The project of a queue; empty = of none, also of a queue that is not named any more. */
  String project(String queueId) {
    return projects.getOrDefault(queueId, "");
  }
}
