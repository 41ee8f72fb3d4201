@NullMarked
package org.strowger.server.faults;

import org.jspecify.annotations.NullMarked;
