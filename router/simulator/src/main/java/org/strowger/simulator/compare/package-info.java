/** The same customers under several routings: who does better, by how much, and how surely. */
@NullMarked
package org.strowger.simulator.compare;

import org.jspecify.annotations.NullMarked;
