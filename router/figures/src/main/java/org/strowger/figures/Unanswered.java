package org.strowger.figures;

import org.strowger.core.explain.WaitCause;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.QueueId;

/**
 * One that waits or is offered, and what its wait has been due to.
 *
 * @param interaction which
 * @param queue where it waits
 * @param channel by which channel it came
 * @param sinceMs since when the customer waits, epoch ms; see {@link Life#sinceMs}
 * @param causeNow what its wait is charged to now
 * @param sheet what it was charged to since it came into line, and by whom it was passed
 */
public record Unanswered(
    InteractionId interaction,
    QueueId queue,
    Channel channel,
    long sinceMs,
    WaitCause causeNow,
    WaitSheet sheet) {}
