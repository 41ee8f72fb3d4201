/**
 * What can be configured: one small record per concern, read from a file and the environment, every
 * fault told at once.
 */
@NullMarked
package org.strowger.server.config;

import org.jspecify.annotations.NullMarked;
