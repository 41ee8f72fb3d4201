/** The door to the deterministic core: the only package that hosts of the core need to know. */
@NullMarked
package org.strowger.core;

import org.jspecify.annotations.NullMarked;
