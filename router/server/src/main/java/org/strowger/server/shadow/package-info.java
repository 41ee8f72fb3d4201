/** Shadow routing: a candidate configuration beside the live one, on a thread of its own. */
@NullMarked
package org.strowger.server.shadow;

import org.jspecify.annotations.NullMarked;
