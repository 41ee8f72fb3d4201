@NullMarked
package org.strowger.server.preview;

import org.jspecify.annotations.NullMarked;
