@NullMarked
package org.strowger.server.token;

import org.jspecify.annotations.NullMarked;
