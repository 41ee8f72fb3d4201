/** Runs the real core in virtual time, so that a month of calls takes seconds. */
@NullMarked
package org.strowger.simulator;

import org.jspecify.annotations.NullMarked;
