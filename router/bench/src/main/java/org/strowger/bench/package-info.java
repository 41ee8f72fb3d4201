/**
 * Benchmarks of the core, the journal and the server, run by {@code ./strowger bench}; not part of
 * the distribution.
 */
@NullMarked
package org.strowger.bench;

import org.jspecify.annotations.NullMarked;
