/** Tests of the scenario language, and the stories of router/docs/scenarios. */
@NullMarked
package org.strowger.simulator.story;

import org.jspecify.annotations.NullMarked;
