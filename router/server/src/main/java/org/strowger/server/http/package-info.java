/** What operators read: health and metrics over plain HTTP, on a port and a thread of their own. */
@NullMarked
package org.strowger.server.http;

import org.jspecify.annotations.NullMarked;
