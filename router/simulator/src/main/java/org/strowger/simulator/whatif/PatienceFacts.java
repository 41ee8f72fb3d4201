package org.strowger.simulator.whatif;

/**
 * What is known of the patience of one queue's customers.
 *
 * @param queue its id
 * @param hangUps how many hung up, whose patience is known exactly
 * @param pooled whether they were too few for a curve of their own, so that all queues' was used
 * @param lastMs the longest wait the curve knows of, ms
 * @param undetermined the share of customers who would wait longer than that
 */
public record PatienceFacts(
    String queue, int hangUps, boolean pooled, long lastMs, double undetermined) {}
