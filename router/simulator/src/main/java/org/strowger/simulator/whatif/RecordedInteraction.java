package org.strowger.simulator.whatif;

import org.jspecify.annotations.Nullable;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.model.AgentId;
import org.strowger.simulator.CallOutcome.Disposition;

/**
 * One routed interaction as it was recorded.
 *
 * @param arrival what the gateway asked for
 * @param arrivedMs epoch ms
 * @param disposition what had become of it when the recording ended; ABANDONED also where something
 *     else ended its wait
 * @param agent who accepted it first, or null
 * @param patience how long the customer was ready to wait, as far as seen
 * @param handling how long the conversation lasted, from accept to end; null = there was none
 * @param wrapUp how long the paperwork lasted; null = it did not come to that
 */
public record RecordedInteraction(
    Arrive arrival,
    long arrivedMs,
    Disposition disposition,
    @Nullable AgentId agent,
    Seen patience,
    @Nullable Seen handling,
    @Nullable Seen wrapUp) {

  /** How long it waited, to the accept or to the end, ms. */
  long waitMs() {
    return patience.lengthMs();
  }
}
