/** The real router against exact results: queueing theory, and the provable optimum. */
@NullMarked
package org.strowger.simulator.oracle;

import org.jspecify.annotations.NullMarked;
