/** The same assignments made by what a team would otherwise build on, side by side in one run. */
@NullMarked
package org.strowger.bench.peers;

import org.jspecify.annotations.NullMarked;
