/**
 * Values between the core and the wire: {@code toWire} and {@code fromWire} in pairs, shared by the
 * journal's codec and the edge's mappers. What the wire says is checked here; the core only ever
 * sees values that can be.
 */
@NullMarked
package org.strowger.server.wire;

import org.jspecify.annotations.NullMarked;
