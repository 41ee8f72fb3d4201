@NullMarked
package org.strowger.gateway.chat.store;

import org.jspecify.annotations.NullMarked;
