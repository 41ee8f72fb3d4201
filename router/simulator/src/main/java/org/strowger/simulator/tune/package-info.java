/**
 * Finds a good routing by trying many in virtual time.
 *
 * <p>{@link org.strowger.simulator.tune.Dial}s say what may be turned, a {@link
 * org.strowger.simulator.tune.Trial} plays one setting once, {@link
 * org.strowger.simulator.tune.Trials} keeps what was seen, {@link org.strowger.simulator.tune.Race}
 * tells better from worse with few runs, and {@link org.strowger.simulator.tune.Search} turns the
 * dials. None of them knows what a dial means.
 */
@NullMarked
package org.strowger.simulator.tune;

import org.jspecify.annotations.NullMarked;
