/**
 * Where entries are kept: the port, its implementations and the storage format. Only this package
 * knows Chronicle.
 */
@NullMarked
package org.strowger.server.journal;

import org.jspecify.annotations.NullMarked;
