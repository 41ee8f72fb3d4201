@NullMarked
package org.strowger.server.snapshot;

import org.jspecify.annotations.NullMarked;
