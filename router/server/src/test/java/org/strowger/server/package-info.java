/** The router as its clients see it: real gRPC, a free port, the real core, a journal in memory. */
@NullMarked
package org.strowger.server;

import org.jspecify.annotations.NullMarked;
