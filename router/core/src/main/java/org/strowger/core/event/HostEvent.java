package org.strowger.core.event;

import org.strowger.core.model.CoreLimits;

/** What happened to the host. */
public sealed interface HostEvent extends Event {
  /** A host started; these limits hold. The lost connections follow as events of their own. */
  record HostStarted(CoreLimits limits) implements HostEvent {}
}
