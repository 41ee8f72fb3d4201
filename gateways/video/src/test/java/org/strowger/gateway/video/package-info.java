@NullMarked
package org.strowger.gateway.video;

import org.jspecify.annotations.NullMarked;
