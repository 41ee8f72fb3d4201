/** The supervisors' picture of the present, folded from events on the publishing thread. */
@NullMarked
package org.strowger.server.board;

import org.jspecify.annotations.NullMarked;
