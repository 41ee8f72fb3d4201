/** Live figures: the fold of the figures module as messages. */
@NullMarked
package org.strowger.server.figures;

import org.jspecify.annotations.NullMarked;
