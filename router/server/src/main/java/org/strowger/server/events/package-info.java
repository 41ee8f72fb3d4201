/**
 * What has been decided, for those beside the router: read from the journal entry by entry, cut
 * down to what is wanted, put into messages and CloudEvents. Nothing here runs on a thread of the
 * ring but {@link org.strowger.server.events.PublishedHead}.
 */
@NullMarked
package org.strowger.server.events;

import org.jspecify.annotations.NullMarked;
