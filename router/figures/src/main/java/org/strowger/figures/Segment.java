package org.strowger.figures;

import org.strowger.core.model.AgentId;

/**
 * One agent's whole part in one interaction, from accept to the end of the paperwork.
 *
 * @param agent whose
 * @param start how it began
 * @param startMs when, epoch ms
 * @param talkMs with the customer, not on hold, ms
 * @param holdMs with the customer on hold, ms
 * @param asleepMs the conversation rested, ms; no agent's time
 * @param wrapUpMs paperwork, ms
 * @param end how it ended for the customer
 */
public record Segment(
    AgentId agent,
    SegmentStart start,
    long startMs,
    long talkMs,
    long holdMs,
    long asleepMs,
    long wrapUpMs,
    SegmentEnd end) {
  /** What it took of the agent's time, ms: talk, hold and wrap-up. */
  public long handlingMs() {
    return talkMs + holdMs + wrapUpMs;
  }
}
