package org.strowger.core.command;

import org.strowger.core.model.CoreLimits;

/** What the host tells the core. */
public sealed interface HostCommand extends Command {
  /** Time has passed; deadlines that are due take effect. */
  record AdvanceTime() implements HostCommand {}

  /**
   * The host has just started, so no connection exists: every session gets its grace. These limits
   * hold from now on. The first command of every run.
   */
  record StartHost(CoreLimits limits) implements HostCommand {}
}
