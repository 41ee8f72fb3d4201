/**
 * The one ring: commands and queries go in at the gate, each passes the core, the journal and the
 * publishers, one thread each.
 */
@NullMarked
package org.strowger.server.ring;

import org.jspecify.annotations.NullMarked;
