@NullMarked
package org.strowger.server.ring;

import org.jspecify.annotations.NullMarked;
