/** What lets visitors come back, and what opens a file once. */
@NullMarked
package org.strowger.gateway.chat.token;

import org.jspecify.annotations.NullMarked;
