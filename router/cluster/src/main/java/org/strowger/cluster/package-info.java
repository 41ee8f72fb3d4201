/**
 * The core as a service of Aeron Cluster: the log comes before the core, each node applies it, and
 * the leader answers.
 */
@NullMarked
package org.strowger.cluster;

import org.jspecify.annotations.NullMarked;
