@NullMarked
package org.strowger.server.events;

import org.jspecify.annotations.NullMarked;
