/**
 * Snapshots: what a recovery would have come to, written down, so that the next one need not read
 * everything that ever happened.
 */
@NullMarked
package org.strowger.server.snapshot;

import org.jspecify.annotations.NullMarked;
