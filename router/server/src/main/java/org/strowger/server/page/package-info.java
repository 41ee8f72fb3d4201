/** The browser pages, as files to be served. */
@NullMarked
package org.strowger.server.page;

import org.jspecify.annotations.NullMarked;
