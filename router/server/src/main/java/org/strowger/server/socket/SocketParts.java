package org.strowger.server.socket;

import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.edge.CallLimits;
import org.strowger.token.TokenCheck;
import org.strowger.token.TokenRenewal;

/**
 * What all sockets share.
 *
 * @param methods of the contract, by name
 * @param limits on calls and streams, shared with gRPC
 * @param renewal renews the tokens of pages; null = they are not renewed here
 * @param visitors who is here
 * @param routerTime the router's time, epoch ms; any thread
 * @param wallTime the wall's clock, epoch ms: tokens are good until a time of the world
 */
record SocketParts(
    ServerConfig.Sockets config,
    TokenCheck tokens,
    Map<String, SocketMethod> methods,
    Access access,
    InteractionFinder finder,
    CallLimits limits,
    @Nullable TokenRenewal renewal,
    Visitors visitors,
    SocketMetrics metrics,
    LongSupplier routerTime,
    LongSupplier wallTime) {}
