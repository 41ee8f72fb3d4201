@NullMarked
package org.strowger.server.publish;

import org.jspecify.annotations.NullMarked;
