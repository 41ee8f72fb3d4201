/** A call centre described by rates and laws, its simulation, and the figures of many runs. */
@NullMarked
package org.strowger.simulator.centre;

import org.jspecify.annotations.NullMarked;
