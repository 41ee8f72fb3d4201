/** Stories of what sockets carry, below the connection. */
@NullMarked
package org.strowger.server.socket;

import org.jspecify.annotations.NullMarked;
