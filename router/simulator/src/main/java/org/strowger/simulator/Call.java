package org.strowger.simulator;

import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Channel;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;

/**
 * One customer who will come: what they want, and how patient they are. Made when a log is read or
 * a day is made up; the router learns of it only when its time has come.
 *
 * @param tMs when the customer arrives, ms since the scenario's first midnight
 * @param queue the queue; in a call log, the type of the call
 * @param requirements skills needed beside those of the queue
 * @param priority as the router takes it, 0 = ordinary
 * @param handlingMs how long the conversation lasts once an agent has accepted
 * @param wrapUpMs how long the agent does paperwork afterwards, as far as the queue grants it
 * @param patienceMs how long the customer waits before hanging up
 * @param terms what else the arrival says, such as whom the customer knows; call logs say nothing,
 *     and the network's host asks for nothing
 */
public record Call(
    long tMs,
    QueueId queue,
    Channel channel,
    Requirements requirements,
    int priority,
    long handlingMs,
    long wrapUpMs,
    long patienceMs,
    ArrivalTerms terms) {

  /** A call that says nothing special. */
  public Call(
      long tMs,
      QueueId queue,
      Channel channel,
      Requirements requirements,
      int priority,
      long handlingMs,
      long wrapUpMs,
      long patienceMs) {
    this(
        tMs,
        queue,
        channel,
        requirements,
        priority,
        handlingMs,
        wrapUpMs,
        patienceMs,
        ArrivalTerms.NONE);
  }

  Call withHandlingMs(long newHandlingMs) {
    return new Call(
        tMs, queue, channel, requirements, priority, newHandlingMs, wrapUpMs, patienceMs, terms);
  }
}
