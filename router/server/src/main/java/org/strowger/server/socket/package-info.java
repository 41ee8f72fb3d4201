/** WebSockets: the contract as JSON, for pages. */
@NullMarked
package org.strowger.server.socket;

import org.jspecify.annotations.NullMarked;
