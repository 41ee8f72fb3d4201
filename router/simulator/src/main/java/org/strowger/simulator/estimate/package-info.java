/**
 * How good the wait estimates are that the core tells: measured on any play, and in theory's
 * systems.
 */
@NullMarked
package org.strowger.simulator.estimate;

import org.jspecify.annotations.NullMarked;
