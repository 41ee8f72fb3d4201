/**
 * Immutable values that check themselves when made; the vocabulary of commands, events and state.
 */
@NullMarked
package org.strowger.core.model;

import org.jspecify.annotations.NullMarked;
