/** What a supervisor's command would lead to, found out beside the router that goes on deciding. */
@NullMarked
package org.strowger.server.preview;

import org.jspecify.annotations.NullMarked;
