/** What report tools made for Asterisk read. */
@NullMarked
package org.strowger.figures.asterisk;

import org.jspecify.annotations.NullMarked;
