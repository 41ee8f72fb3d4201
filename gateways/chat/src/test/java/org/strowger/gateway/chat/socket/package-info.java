@NullMarked
package org.strowger.gateway.chat.socket;

import org.jspecify.annotations.NullMarked;
