/**
 * A supervisor's live view, for whoever has only a terminal. {@link
 * org.strowger.console.ConsoleView} turns a board into text and does nothing else; {@link
 * org.strowger.console.Console} watches the router and draws.
 */
@NullMarked
package org.strowger.console;

import org.jspecify.annotations.NullMarked;
