/** Proof by observation that nobody starves: random call centres, watched from outside. */
@NullMarked
package org.strowger.simulator.starvation;

import org.jspecify.annotations.NullMarked;
