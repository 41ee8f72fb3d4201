/** The edge: HTTP, WebSockets and their bounds. It carries text and knows no conversations. */
@NullMarked
package org.strowger.gateway.chat.socket;

import org.jspecify.annotations.NullMarked;
