/**
 * A year of customers made of counts by half-hour, to see how fast and how repeatable a core is.
 */
@NullMarked
package org.strowger.simulator.year;

import org.jspecify.annotations.NullMarked;
