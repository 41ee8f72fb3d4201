package org.strowger.simulator.story;

import java.util.Optional;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.ConfigurationEvent.ActivityReasonDefined;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarDefined;
import org.strowger.core.event.ConfigurationEvent.CalendarTurned;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.DispositionDefined;
import org.strowger.core.event.ConfigurationEvent.PlanDefined;
import org.strowger.core.event.ConfigurationEvent.ProjectDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.ConfigurationEvent.TeamDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.GatewayEvent.GatewayConnected;
import org.strowger.core.event.GatewayEvent.GatewayConnectionLost;
import org.strowger.core.event.GatewayEvent.GatewayGraceEnded;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.HostEvent.HostStarted;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.event.SupervisorEvent.SupervisorIntervened;

/**
 * Tells in words what the router did, one line per event. Every kind of event has its words; a
 * definition alone is not told again, since the step that made it says the same.
 */
final class Narrator {
  private final AgentNarrator agents;
  private final OfferNarrator offers;
  private final InteractionNarrator interactions;

  Narrator(Names names) {
    agents = new AgentNarrator();
    offers = new OfferNarrator(names);
    interactions = new InteractionNarrator(names);
  }

  /** What happened at {@code timeMs}; empty for a definition. */
  Optional<String> tell(Event event, long timeMs) {
    return switch (event) {
      case AgentEvent told -> Optional.of(agents.tell(told));
      case OfferEvent told -> Optional.of(offers.tell(told));
      case InteractionEvent told -> Optional.of(interactions.tell(told, timeMs));
      case GatewayEvent told -> Optional.of(tell(told));
      case HostEvent told -> Optional.of(tell(told));
      case SupervisorEvent told -> Optional.of(tell(told));
      case ConfigurationEvent told -> tell(told);
      case RowEvent row -> throw new IllegalStateException("a row is no event: " + row);
    };
  }

  static String tell(Rejected rejected) {
    return "rejected " + rejected.reason() + ": " + rejected.detail();
  }

  private static String tell(GatewayEvent event) {
    return switch (event) {
      case GatewayConnected told ->
          "gateway " + told.gateway() + " is connected, epoch " + told.epoch();
      case GatewayConnectionLost told ->
          "gateway "
              + told.gateway()
              + " is disconnected, may come back until "
              + StoryClock.tell(told.graceDeadlineMs());
      case GatewayGraceEnded told -> "gateway " + told.gateway() + " is given up";
    };
  }

  private static String tell(SupervisorEvent event) {
    return switch (event) {
      case SupervisorIntervened told ->
          told.by() + " intervenes" + OfferNarrator.quoted(": ", told.note());
    };
  }

  private static String tell(HostEvent event) {
    return switch (event) {
      case HostStarted _ -> "the router starts";
    };
  }

  private static Optional<String> tell(ConfigurationEvent event) {
    return switch (event) {
      case SkillDefined _ -> Optional.empty();
      case TeamDefined _ -> Optional.empty();
      case ProjectDefined _ -> Optional.empty();
      case DispositionDefined _ -> Optional.empty();
      case ActivityReasonDefined _ -> Optional.empty();
      case CalendarDefined _ -> Optional.empty();
      case CapacityProfileDefined _ -> Optional.empty();
      case PlanDefined _ -> Optional.empty();
      case QueueDefined _ -> Optional.empty();
      case AgentDefined _ -> Optional.empty();
      case CalendarTurned told ->
          Optional.of("calendar " + told.calendar() + (told.open() ? " opens" : " closes"));
    };
  }
}
