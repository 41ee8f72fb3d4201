/** What can be asked of the core: imperative records, one sealed family per kind of caller. */
@NullMarked
package org.strowger.core.command;

import org.jspecify.annotations.NullMarked;
