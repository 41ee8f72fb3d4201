/** Files that people send in a conversation, beside its log. */
@NullMarked
package org.strowger.gateway.chat.file;

import org.jspecify.annotations.NullMarked;
