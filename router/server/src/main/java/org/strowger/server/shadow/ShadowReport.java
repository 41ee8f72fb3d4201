package org.strowger.server.shadow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Divergence;
import org.strowger.core.ShadowTally.QueueTally;
import org.strowger.core.model.QueueDefinition;

/**
 * How a shadow compares so far.
 *
 * @param sinceSequence it compared every entry after this one
 * @param sinceMs the router's time then, epoch ms
 * @param sequence up to this one
 * @param stopped why it compares no more, or null if it does
 * @param definitions its queues as they would be if they became live now
 * @param newest the newest divergences, the oldest of them first
 */
public record ShadowReport(
    long sinceSequence,
    long sinceMs,
    long sequence,
    @Nullable String stopped,
    List<QueueDefinition> definitions,
    List<QueueTally> queues,
    List<Divergence> newest) {
  public ShadowReport {
    definitions = List.copyOf(definitions);
    queues = List.copyOf(queues);
    newest = List.copyOf(newest);
  }
}
