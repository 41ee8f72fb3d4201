@NullMarked
package org.strowger.simulator.estimate;

import org.jspecify.annotations.NullMarked;
