package org.strowger.core.event;

/**
 * A fact out of the core. Deadlines in events are absolute; the time of the event is that of its
 * journal entry.
 */
public sealed interface Event
    permits AgentEvent,
        GatewayEvent,
        InteractionEvent,
        OfferEvent,
        SupervisorEvent,
        ConfigurationEvent,
        HostEvent,
        RowEvent {}
