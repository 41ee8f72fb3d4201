package org.strowger.core;

import java.util.List;
import org.strowger.core.event.Event;

/**
 * What was decided at one place in the total order, without what was asked: all that state is made
 * of. Whoever folds entries asks for no more than this.
 */
public interface Decided {
  /** Place in the total order, from 1, without gaps. */
  long sequence();

  /** The time the core was given, epoch milliseconds. */
  long timeMs();

  List<Event> events();
}
