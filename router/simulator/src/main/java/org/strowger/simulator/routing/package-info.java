/** What a router is told about routing: policies by name, and files that say the rest. */
@NullMarked
package org.strowger.simulator.routing;

import org.jspecify.annotations.NullMarked;
