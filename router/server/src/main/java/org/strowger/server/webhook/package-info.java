/**
 * Endpoints that are called with events: at least once, in order, signed, each with a thread of its
 * own that reads the journal at the endpoint's pace. What can't be delivered is put aside on disk.
 */
@NullMarked
package org.strowger.server.webhook;

import org.jspecify.annotations.NullMarked;
