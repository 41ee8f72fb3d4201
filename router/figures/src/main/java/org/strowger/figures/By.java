package org.strowger.figures;

/** What figures are told of. */
public enum By {
  /** Everything, under the name {@code all}. */
  ALL,
  QUEUE,
  CHANNEL,
  AGENT,
  /** The sum of the agents who were members at the time; who is in two teams counts in both. */
  TEAM,
  /** The sum of the queues that belonged to it at the time. */
  PROJECT
}
