/** The browser pages, as files to be served. */
@NullMarked
package org.strowger.pages;

import org.jspecify.annotations.NullMarked;
