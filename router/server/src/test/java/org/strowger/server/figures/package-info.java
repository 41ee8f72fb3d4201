@NullMarked
package org.strowger.server.figures;

import org.jspecify.annotations.NullMarked;
