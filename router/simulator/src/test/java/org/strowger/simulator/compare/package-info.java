@NullMarked
package org.strowger.simulator.compare;

import org.jspecify.annotations.NullMarked;
