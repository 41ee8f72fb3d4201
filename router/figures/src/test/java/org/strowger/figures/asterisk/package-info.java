@NullMarked
package org.strowger.figures.asterisk;

import org.jspecify.annotations.NullMarked;
