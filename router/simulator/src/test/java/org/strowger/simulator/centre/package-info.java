@NullMarked
package org.strowger.simulator.centre;

import org.jspecify.annotations.NullMarked;
