package org.strowger.core.command;

/**
 * A request into the core. Its shape has been checked when it was made; whether it makes sense now,
 * the core decides.
 */
public sealed interface Command
    permits AgentCommand, GatewayCommand, SupervisorCommand, ConfigurationCommand, HostCommand {}
