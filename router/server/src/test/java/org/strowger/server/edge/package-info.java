@NullMarked
package org.strowger.server.edge;

import org.jspecify.annotations.NullMarked;
