package org.strowger.simulator.centre;

import org.strowger.core.model.Channel;

/**
 * Customers of one kind. Each class has a queue of its own, of the same name, which asks for the
 * skill of the same name at level 1 or better.
 *
 * @param name an identifier
 * @param priority 0 = ordinary; each step is due the queue's head start earlier
 * @param patience how long they wait before they hang up
 * @param thresholdMs answered within so long counts as good, ms
 * @param waitCostPerHour what an hour of waiting costs
 * @param abandonCost what each hang-up costs
 */
public record CustomerClass(
    String name,
    Channel channel,
    int priority,
    Arrivals arrivals,
    Law patience,
    long thresholdMs,
    double waitCostPerHour,
    double abandonCost) {}
