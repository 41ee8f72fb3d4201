/**
 * Plays a day, or a month, of customers and agents against a router: from a call log and a roster,
 * or made up from a seed.
 *
 * <p>{@link org.strowger.simulator.Scenario} says who comes when, {@link
 * org.strowger.simulator.People} acts it out through a {@link org.strowger.simulator.RouterDoor},
 * {@link org.strowger.simulator.ReplayReport} counts what became of them. {@link
 * org.strowger.simulator.VirtualHost} is the door to a core in virtual time, where a month takes
 * seconds; whoever has a real router brings a door of their own. Routing itself is nowhere in here:
 * only a core decides.
 */
@NullMarked
package org.strowger.simulator;

import org.jspecify.annotations.NullMarked;
