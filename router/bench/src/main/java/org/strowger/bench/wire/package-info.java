/** The router behind its wire, and beside it a bare echo of the same messages: the ceiling. */
@NullMarked
package org.strowger.bench.wire;

import org.jspecify.annotations.NullMarked;
