@NullMarked
package org.strowger.figures;

import org.jspecify.annotations.NullMarked;
