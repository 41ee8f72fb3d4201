/**
 * The signalling of a video call between a customer and an agent: who has joined, what they tell
 * each other to connect, and how good the call was. Knows no sockets; media never comes here.
 */
@NullMarked
package org.strowger.gateway.video;

import org.jspecify.annotations.NullMarked;
