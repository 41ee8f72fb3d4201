/**
 * The deterministic heart: commands go in at {@link org.strowger.core.StateMachine#apply}, events
 * come out. No clock, no randomness, no thread, no dependency; time is an argument.
 */
@NullMarked
package org.strowger.core;

import org.jspecify.annotations.NullMarked;
