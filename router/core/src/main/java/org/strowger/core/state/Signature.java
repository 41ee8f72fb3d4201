package org.strowger.core.state;

import org.strowger.core.model.Channel;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;

/**
 * What makes waiting interactions alike to the matcher: whoever can serve one of them can serve
 * all.
 */
public record Signature(QueueId queue, Channel channel, Requirements requirements) {}
