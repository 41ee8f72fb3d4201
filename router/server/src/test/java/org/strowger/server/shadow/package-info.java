@NullMarked
package org.strowger.server.shadow;

import org.jspecify.annotations.NullMarked;
