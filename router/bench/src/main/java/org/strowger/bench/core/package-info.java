/** What a decision costs: the core alone, beside the order book of an exchange in the same JVM. */
@NullMarked
package org.strowger.bench.core;

import org.jspecify.annotations.NullMarked;
