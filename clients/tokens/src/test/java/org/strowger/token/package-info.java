@NullMarked
package org.strowger.token;

import org.jspecify.annotations.NullMarked;
