/** Conversations on disk: one thread writes, and nothing is answered before it is durable. */
@NullMarked
package org.strowger.gateway.chat.store;

import org.jspecify.annotations.NullMarked;
