/**
 * Lets a program be an agent, a supervisor or an administrator.
 *
 * <p>Open one {@link org.strowger.client.StrowgerChannel}, then as many clients on it as you like:
 * {@link org.strowger.client.AgentClient} to do an agent's work, {@link
 * org.strowger.client.SupervisorClient} to see and intervene, {@link
 * org.strowger.client.AdminClient} to define, {@link org.strowger.client.EventClient} to follow
 * what happens. The clients keep the connection: they reconnect, resume, and tell each thing once.
 * The data are the messages of the contract ({@code org.strowger.proto.v1}), so there is one
 * vocabulary to learn.
 */
@NullMarked
package org.strowger.client;

import org.jspecify.annotations.NullMarked;
