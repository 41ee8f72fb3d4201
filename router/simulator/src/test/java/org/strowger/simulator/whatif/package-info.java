@NullMarked
package org.strowger.simulator.whatif;

import org.jspecify.annotations.NullMarked;
