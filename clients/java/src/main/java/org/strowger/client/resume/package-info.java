/**
 * How a stream to the router is taken up again after it broke: when, and from where. Shared by this
 * library's agents and by the gateway kit; of use to whoever speaks to the router directly.
 */
@NullMarked
package org.strowger.client.resume;

import org.jspecify.annotations.NullMarked;
