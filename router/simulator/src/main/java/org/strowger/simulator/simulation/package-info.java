/** What {@code strowger simulate} reads and shows: a centre in a file, and figures for people. */
@NullMarked
package org.strowger.simulator.simulation;

import org.jspecify.annotations.NullMarked;
