package org.strowger.simulator;

import org.strowger.core.model.AgentDefinition;

/** How long a conversation lasts, which may depend on who leads it. Asked once, at the accept. */
@FunctionalInterface
public interface Handling {
  /** As the call says, whoever answers it. */
  Handling AS_RECORDED = (_, call, _) -> call.handlingMs();

  /**
   * How long {@code agent} talks with customer {@code number}, ms, at least 1. A function of its
   * arguments alone, so that plays under different routing are compared with the same luck.
   */
  long handlingMs(int number, Call call, AgentDefinition agent);
}
