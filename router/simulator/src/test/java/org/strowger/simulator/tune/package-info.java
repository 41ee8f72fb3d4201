@NullMarked
package org.strowger.simulator.tune;

import org.jspecify.annotations.NullMarked;
