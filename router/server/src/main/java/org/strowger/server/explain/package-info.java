/** Answers about the past, from the journal, beside the router that goes on deciding. */
@NullMarked
package org.strowger.server.explain;

import org.jspecify.annotations.NullMarked;
