@NullMarked
package org.strowger.simulator.oracle;

import org.jspecify.annotations.NullMarked;
