/** The strowger command, the one place that knows every part of the distribution. */
@NullMarked
package org.strowger.launcher;

import org.jspecify.annotations.NullMarked;
