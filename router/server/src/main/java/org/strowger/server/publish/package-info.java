/** What is told to whom: publishers turn durable entries into messages, outboxes carry them out. */
@NullMarked
package org.strowger.server.publish;

import org.jspecify.annotations.NullMarked;
