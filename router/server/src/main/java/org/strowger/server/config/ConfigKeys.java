package org.strowger.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.Limits;
import org.strowger.server.config.ServerConfig.WaitStrategyName;
import org.strowger.server.config.ValueRange.Choice;
import org.strowger.server.config.ValueRange.Count;
import org.strowger.server.config.ValueRange.Directory;
import org.strowger.server.config.ValueRange.Flag;
import org.strowger.server.config.ValueRange.Host;
import org.strowger.server.config.ValueRange.OptionalFile;
import org.strowger.server.config.ValueRange.PowerOfTwo;
import org.strowger.server.config.ValueRange.Span;
import org.strowger.server.config.ValueRange.UriReference;
import org.strowger.server.journal.Durability;

/** Everything that can be configured: reader, help and documentation are made of this table. */
final class ConfigKeys {
  private static final ServerConfig PRESET = ServerConfig.DEFAULT;
  private static final CoreLimits LIMITS = PRESET.limits();
  private static final ValueRange<Integer> PORT = new Count(0, 65_535);
  private static final ValueRange<Integer> TABLE = new Count(1, 100_000_000);
  private static final ValueRange<Long> GRACE = new Span(1, Limits.SPAN_MAX_MS);

  /** The end of the year 9999. */
  private static final long TIME_MAX_MS = 253_402_300_799_999L;

  static final ConfigKey<String> GRPC_HOST =
      new ConfigKey<>(
          "grpc.host",
          PRESET.grpc().host(),
          new Host(),
          "Address on which gateways, agents, supervisors and administrators connect.");
  static final ConfigKey<Integer> GRPC_PORT =
      new ConfigKey<>("grpc.port", PRESET.grpc().port(), PORT, "Its port; 0 = any free one.");
  static final ConfigKey<String> HTTP_HOST =
      new ConfigKey<>(
          "http.host",
          PRESET.http().host(),
          new Host(),
          "Address on which health and metrics are read.");
  static final ConfigKey<Integer> HTTP_PORT =
      new ConfigKey<>("http.port", PRESET.http().port(), PORT, "Its port; 0 = any free one.");
  static final ConfigKey<Path> JOURNAL_DIRECTORY =
      new ConfigKey<>(
          "journal.directory",
          PRESET.journal().directory(),
          new Directory(),
          "Where the journal lies; relative to where the server is started, made where there is none. One server at a time.");
  static final ConfigKey<Durability> JOURNAL_DURABILITY =
      new ConfigKey<>(
          "journal.durability",
          PRESET.journal().durability(),
          new Choice<>(Durability.class),
          "What everything that was answered survives: process = the end of the process, also by kill -9; disk = a power failure too, as each batch is synced before it is published.");
  static final ConfigKey<Integer> JOURNAL_FREE_SPACE_MIN_MIB =
      new ConfigKey<>(
          "journal.free-space-min-mib",
          PRESET.journal().freeSpaceMinMib(),
          new Count(0, 1_048_576),
          "With fewer MiB free where the journal lies, new work is refused with OVERLOADED and what is there stays served; 0 = never.");
  static final ConfigKey<Integer> RING_SLOTS =
      new ConfigKey<>(
          "ring.slots",
          PRESET.ring().slots(),
          new PowerOfTwo(64, 4_194_304),
          "Commands under way at most; a full ring answers OVERLOADED.");
  static final ConfigKey<WaitStrategyName> RING_WAIT_STRATEGY =
      new ConfigKey<>(
          "ring.wait-strategy",
          PRESET.ring().waitStrategy(),
          new Choice<>(WaitStrategyName.class),
          "How the ring's threads wait. Blocking suits machines with few cores; the others trade a core for microseconds.");
  static final ConfigKey<Integer> STREAMS_AGENT_OUTBOX =
      new ConfigKey<>(
          "streams.agent-outbox",
          PRESET.streams().agentOutbox(),
          new Count(16, 1_000_000),
          "Messages kept for one agent, unsent or to resume from; a stream that falls further behind is closed.");
  static final ConfigKey<Integer> STREAMS_GATEWAY_OUTBOX =
      new ConfigKey<>(
          "streams.gateway-outbox",
          PRESET.streams().gatewayOutbox(),
          new Count(16, 10_000_000),
          "Messages kept for one gateway, unsent or to resume from; a stream that falls further behind is closed.");
  static final ConfigKey<Long> STREAMS_POSITION_INTERVAL_MS =
      new ConfigKey<>(
          "streams.position-interval-ms",
          PRESET.streams().positionIntervalMs(),
          new Span(100, 3_600_000),
          "How often customers are told their place in line, ms of router time.");
  static final ConfigKey<Long> STREAMS_BOARD_INTERVAL_MS =
      new ConfigKey<>(
          "streams.board-interval-ms",
          PRESET.streams().boardIntervalMs(),
          new Span(50, 1_000),
          "How often watched boards are refreshed, ms of wall time.");
  static final ConfigKey<Boolean> FIGURES_WAITS =
      new ConfigKey<>(
          "figures.waits",
          PRESET.figures().waits(),
          new Flag(),
          "Whether the router follows itself, on a thread of its own, to tell what waits are due to and who was served before whom.");
  static final ConfigKey<Integer> EVENTS_STREAMS =
      new ConfigKey<>(
          "events.streams",
          PRESET.events().streams(),
          new Count(0, 1_000),
          "Event streams open at once; each has a thread that reads the journal.");
  static final ConfigKey<Long> EVENTS_HEARTBEAT_MS =
      new ConfigKey<>(
          "events.heartbeat-ms",
          PRESET.events().heartbeatMs(),
          new Span(10, 600_000),
          "How long an event stream may be silent before it says how far it has looked, ms of wall time.");
  static final ConfigKey<String> EVENTS_SOURCE =
      new ConfigKey<>(
          "events.source",
          PRESET.events().source(),
          new UriReference(),
          "What CloudEvents call this router; the same as long as its journal lives.");
  static final ConfigKey<Optional<Path>> WEBHOOKS_FILE =
      new ConfigKey<>(
          "webhooks.file",
          Optional.empty(),
          new OptionalFile(),
          "The YAML file of the endpoints that are called; none = no webhooks.");
  static final ConfigKey<Path> WEBHOOKS_DIRECTORY =
      new ConfigKey<>(
          "webhooks.directory",
          PRESET.webhooks().directory(),
          new Directory(),
          "Where positions and dead letters of the endpoints lie; made where there is none and endpoints are.");
  static final ConfigKey<Long> WEBHOOKS_TIMEOUT_MS =
      new ConfigKey<>(
          "webhooks.timeout-ms",
          PRESET.webhooks().timeoutMs(),
          new Span(10, 600_000),
          "How long one call may take, ms of wall time.");
  static final ConfigKey<Long> WEBHOOKS_RETRY_FIRST_MS =
      new ConfigKey<>(
          "webhooks.retry-first-ms",
          PRESET.webhooks().retryFirstMs(),
          new Span(1, 3_600_000),
          "Pause before a failed call is repeated, ms of wall time; it doubles with each repetition.");
  static final ConfigKey<Long> WEBHOOKS_RETRY_LONGEST_MS =
      new ConfigKey<>(
          "webhooks.retry-longest-ms",
          PRESET.webhooks().retryLongestMs(),
          new Span(1, 86_400_000),
          "The longest such pause, ms of wall time.");
  static final ConfigKey<Integer> WEBHOOKS_ATTEMPTS =
      new ConfigKey<>(
          "webhooks.attempts",
          PRESET.webhooks().attempts(),
          new Count(1, 10_000),
          "Calls before a delivery is put aside as a dead letter and the next one has its turn.");
  static final ConfigKey<Integer> WEBHOOKS_DEAD_LETTERS =
      new ConfigKey<>(
          "webhooks.dead-letters",
          PRESET.webhooks().deadLetters(),
          new Count(0, 1_000_000),
          "Dead letters kept for one endpoint; when there are so many, it stands still and goes on trying.");
  static final ConfigKey<Long> CLOCK_START_MS =
      new ConfigKey<>(
          "clock.start-ms",
          PRESET.clock().startMs(),
          new Span(0, TIME_MAX_MS),
          "Router time at start, epoch ms; 0 = now. Anything else is a rehearsal.");
  static final ConfigKey<Integer> CLOCK_SPEED =
      new ConfigKey<>(
          "clock.speed",
          PRESET.clock().speed(),
          new Count(1, 100_000),
          "How many times as fast as the wall's clock the router's runs. Anything but 1 is a rehearsal.");
  static final ConfigKey<Integer> LIMITS_SKILLS =
      new ConfigKey<>("limits.skills", LIMITS.skills(), TABLE, "Skills defined.");
  static final ConfigKey<Integer> LIMITS_QUEUES =
      new ConfigKey<>("limits.queues", LIMITS.queues(), TABLE, "Queues defined.");
  static final ConfigKey<Integer> LIMITS_PLANS =
      new ConfigKey<>("limits.plans", LIMITS.plans(), TABLE, "Routing plans defined.");
  static final ConfigKey<Integer> LIMITS_CAPACITY_PROFILES =
      new ConfigKey<>(
          "limits.capacity-profiles",
          LIMITS.capacityProfiles(),
          TABLE,
          "Capacity profiles defined.");
  static final ConfigKey<Integer> LIMITS_AGENTS =
      new ConfigKey<>("limits.agents", LIMITS.agents(), TABLE, "Agents defined.");
  static final ConfigKey<Integer> LIMITS_GATEWAYS =
      new ConfigKey<>("limits.gateways", LIMITS.gateways(), TABLE, "Gateways ever connected.");
  static final ConfigKey<Integer> LIMITS_INTERACTIONS =
      new ConfigKey<>(
          "limits.interactions",
          LIMITS.interactions(),
          TABLE,
          "Interactions waiting, offered, active or in wrap-up.");
  static final ConfigKey<Integer> LIMITS_ENDED_KEYS =
      new ConfigKey<>(
          "limits.ended-keys",
          LIMITS.endedKeys(),
          TABLE,
          "Keys remembered after their interaction ended; the oldest is forgotten first.");
  static final ConfigKey<Integer> LIMITS_TEAMS =
      new ConfigKey<>("limits.teams", LIMITS.teams(), TABLE, "Teams defined.");
  static final ConfigKey<Integer> LIMITS_CALENDARS =
      new ConfigKey<>("limits.calendars", LIMITS.calendars(), TABLE, "Calendars defined.");
  static final ConfigKey<Integer> LIMITS_ACTIVITY_REASONS =
      new ConfigKey<>(
          "limits.activity-reasons", LIMITS.activityReasons(), TABLE, "Activity reasons defined.");
  static final ConfigKey<Integer> LIMITS_CLOSED_OFFERS =
      new ConfigKey<>(
          "limits.closed-offers",
          LIMITS.closedOffers(),
          TABLE,
          "Offers remembered after another agent was faster, to say who; the oldest is forgotten first.");
  static final ConfigKey<Integer> LIMITS_DISPOSITIONS =
      new ConfigKey<>("limits.dispositions", LIMITS.dispositions(), TABLE, "Dispositions defined.");
  static final ConfigKey<Integer> LIMITS_PROJECTS =
      new ConfigKey<>("limits.projects", LIMITS.projects(), TABLE, "Projects defined.");
  static final ConfigKey<Integer> LIMITS_KEPT_PLACES =
      new ConfigKey<>(
          "limits.kept-places",
          LIMITS.keptPlaces(),
          TABLE,
          "Places kept for known customers who hung up or are to be called back; the oldest is forgotten first.");
  static final ConfigKey<Long> LIMITS_AGENT_GRACE_MS =
      new ConfigKey<>(
          "limits.agent-grace-ms",
          LIMITS.agentGraceMs(),
          GRACE,
          "How long a session is kept after its agent's connection was lost, ms.");
  static final ConfigKey<Long> LIMITS_GATEWAY_GRACE_MS =
      new ConfigKey<>(
          "limits.gateway-grace-ms",
          LIMITS.gatewayGraceMs(),
          GRACE,
          "How long live interactions are kept after their gateway's connection was lost, ms.");

  static final ConfigKey<Long> LIMITS_AGENT_LOST_MS =
      new ConfigKey<>(
          "limits.agent-lost-ms",
          LIMITS.agentLostMs(),
          GRACE,
          "How long an agent who stays AWAY after that grace is kept signed in, ms.");

  /** In the order in which they are documented. */
  static final List<ConfigKey<?>> ALL =
      List.of(
          GRPC_HOST,
          GRPC_PORT,
          HTTP_HOST,
          HTTP_PORT,
          JOURNAL_DIRECTORY,
          JOURNAL_DURABILITY,
          JOURNAL_FREE_SPACE_MIN_MIB,
          RING_SLOTS,
          RING_WAIT_STRATEGY,
          STREAMS_AGENT_OUTBOX,
          STREAMS_GATEWAY_OUTBOX,
          STREAMS_POSITION_INTERVAL_MS,
          STREAMS_BOARD_INTERVAL_MS,
          FIGURES_WAITS,
          EVENTS_STREAMS,
          EVENTS_HEARTBEAT_MS,
          EVENTS_SOURCE,
          WEBHOOKS_FILE,
          WEBHOOKS_DIRECTORY,
          WEBHOOKS_TIMEOUT_MS,
          WEBHOOKS_RETRY_FIRST_MS,
          WEBHOOKS_RETRY_LONGEST_MS,
          WEBHOOKS_ATTEMPTS,
          WEBHOOKS_DEAD_LETTERS,
          CLOCK_START_MS,
          CLOCK_SPEED,
          LIMITS_SKILLS,
          LIMITS_QUEUES,
          LIMITS_PLANS,
          LIMITS_CAPACITY_PROFILES,
          LIMITS_AGENTS,
          LIMITS_GATEWAYS,
          LIMITS_INTERACTIONS,
          LIMITS_ENDED_KEYS,
          LIMITS_TEAMS,
          LIMITS_CALENDARS,
          LIMITS_ACTIVITY_REASONS,
          LIMITS_CLOSED_OFFERS,
          LIMITS_DISPOSITIONS,
          LIMITS_PROJECTS,
          LIMITS_KEPT_PLACES,
          LIMITS_AGENT_GRACE_MS,
          LIMITS_GATEWAY_GRACE_MS,
          LIMITS_AGENT_LOST_MS);

  private ConfigKeys() {}
}
