/**
 * Deciders: they read the state's public face and hold one pen, {@link
 * org.strowger.core.decide.Emitter}. They can see everything and change nothing.
 */
@NullMarked
package org.strowger.core.decide;

import org.jspecify.annotations.NullMarked;
