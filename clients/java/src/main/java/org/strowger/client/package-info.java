/** Lets a program be an agent or a supervisor without knowing the wire. */
@NullMarked
package org.strowger.client;

import org.jspecify.annotations.NullMarked;
