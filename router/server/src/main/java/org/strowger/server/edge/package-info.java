/**
 * Where the wire ends: one class per service. Handlers run on the event loop, never wait, and do
 * three things: translate, submit, return.
 */
@NullMarked
package org.strowger.server.edge;

import org.jspecify.annotations.NullMarked;
