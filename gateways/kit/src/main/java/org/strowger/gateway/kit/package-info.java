/**
 * The gateway's stream to the router, so that each gateway knows only its own channel.
 *
 * <p>A gateway builds one {@link org.strowger.gateway.kit.RouterLink}, tells it who arrives and who
 * leaves, and hears on its {@link org.strowger.gateway.kit.RouterLinkListener} what becomes of
 * them. The link keeps the promises of the contract across broken connections and restarts.
 */
@NullMarked
package org.strowger.gateway.kit;

import org.jspecify.annotations.NullMarked;
