/**
 * The chat gateway: customers and staff write to each other over WebSockets, the router decides who
 * serves whom. {@link org.strowger.gateway.chat.ChatGateway} is the whole of it.
 *
 * <p>One thread owns all conversations; sockets, the store and the router's link hand to it and
 * take from it. What is written is numbered there, made durable by the store, and only then told.
 */
@NullMarked
package org.strowger.gateway.chat;

import org.jspecify.annotations.NullMarked;
