/** The gateway's stream to the router, so that each gateway knows only its own channel. */
@NullMarked
package org.strowger.gateway.kit;

import org.jspecify.annotations.NullMarked;
