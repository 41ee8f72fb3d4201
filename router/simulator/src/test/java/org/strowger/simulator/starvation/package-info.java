@NullMarked
package org.strowger.simulator.starvation;

import org.jspecify.annotations.NullMarked;
