@NullMarked
package org.strowger.server.board;

import org.jspecify.annotations.NullMarked;
