@NullMarked
package org.strowger.simulator;

import org.jspecify.annotations.NullMarked;
