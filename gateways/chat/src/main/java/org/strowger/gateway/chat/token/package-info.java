/** Who may do what: visitors by a token of ours, the staff by one that the centre signs. */
@NullMarked
package org.strowger.gateway.chat.token;

import org.jspecify.annotations.NullMarked;
