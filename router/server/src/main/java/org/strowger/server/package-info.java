/** Hosts the core in one process: ring, journal, streams, metrics. */
@NullMarked
package org.strowger.server;

import org.jspecify.annotations.NullMarked;
