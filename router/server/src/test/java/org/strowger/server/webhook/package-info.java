@NullMarked
package org.strowger.server.webhook;

import org.jspecify.annotations.NullMarked;
