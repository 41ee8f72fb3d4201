/**
 * The tables. Everything here can be read by anyone in the core and changed by {@link
 * org.strowger.core.state.Evolver#evolve} alone: every mutator is package-private.
 */
@NullMarked
package org.strowger.core.state;

import org.jspecify.annotations.NullMarked;
