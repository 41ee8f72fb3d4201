@NullMarked
package org.strowger.simulator.routing;

import org.jspecify.annotations.NullMarked;
