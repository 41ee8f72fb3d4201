@NullMarked
package org.strowger.gateway.chat.token;

import org.jspecify.annotations.NullMarked;
