/** What has happened: past-tense records. State changes by these and by nothing else. */
@NullMarked
package org.strowger.core.event;

import org.jspecify.annotations.NullMarked;
