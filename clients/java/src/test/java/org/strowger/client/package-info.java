/** Tests of the clients against a scripted router, in one thread and virtual time. */
@NullMarked
package org.strowger.client;

import org.jspecify.annotations.NullMarked;
