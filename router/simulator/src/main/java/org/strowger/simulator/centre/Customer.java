package org.strowger.simulator.centre;

import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;

/**
 * One who is at the centre and not yet answered.
 *
 * @param kind number of the class
 * @param arrivedMs when, ms since the start of the play
 * @param handlingDraw the luck that makes the length of the conversation, whoever leads it
 */
record Customer(
    InteractionId interaction,
    InteractionKey key,
    int kind,
    double arrivedMs,
    double handlingDraw) {}
