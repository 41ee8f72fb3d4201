/** Who a caller is: signed, short-lived tokens, and what they say. */
@NullMarked
package org.strowger.token;

import org.jspecify.annotations.NullMarked;
