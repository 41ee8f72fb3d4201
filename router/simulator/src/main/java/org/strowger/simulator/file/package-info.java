/** YAML files that people write: read with line numbers, all that is wrong told at once. */
@NullMarked
package org.strowger.simulator.file;

import org.jspecify.annotations.NullMarked;
