@NullMarked
package org.strowger.simulator.simulation;

import org.jspecify.annotations.NullMarked;
