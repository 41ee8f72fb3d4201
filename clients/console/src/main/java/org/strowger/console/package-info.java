/** A supervisor's live view, for whoever has only a terminal. */
@NullMarked
package org.strowger.console;

import org.jspecify.annotations.NullMarked;
