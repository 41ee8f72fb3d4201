@NullMarked
package org.strowger.gateway.chat;

import org.jspecify.annotations.NullMarked;
