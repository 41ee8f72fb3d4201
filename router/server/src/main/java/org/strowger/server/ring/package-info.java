/**
 * The one ring: commands and queries go in at the gate, each passes the core, the journal and the
 * publishers, on one thread each or one for all.
 */
@NullMarked
package org.strowger.server.ring;

import org.jspecify.annotations.NullMarked;
