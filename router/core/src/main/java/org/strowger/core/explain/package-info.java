/**
 * Why who is or was not offered what, read off the state with the rules that the matcher itself
 * goes by. Nothing here decides, emits or changes anything.
 */
@NullMarked
package org.strowger.core.explain;

import org.jspecify.annotations.NullMarked;
