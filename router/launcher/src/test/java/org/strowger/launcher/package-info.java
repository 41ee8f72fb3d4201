@NullMarked
package org.strowger.launcher;

import org.jspecify.annotations.NullMarked;
