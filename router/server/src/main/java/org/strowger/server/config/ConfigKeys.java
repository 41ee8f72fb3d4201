package org.strowger.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.Limits;
import org.strowger.server.config.ServerConfig.RingThreads;
import org.strowger.server.config.ServerConfig.TokenRenew;
import org.strowger.server.config.ServerConfig.WaitStrategyName;
import org.strowger.server.config.ValueRange.Choice;
import org.strowger.server.config.ValueRange.Count;
import org.strowger.server.config.ValueRange.Directory;
import org.strowger.server.config.ValueRange.Flag;
import org.strowger.server.config.ValueRange.Host;
import org.strowger.server.config.ValueRange.OptionalFile;
import org.strowger.server.config.ValueRange.OptionalSocketUrl;
import org.strowger.server.config.ValueRange.Origins;
import org.strowger.server.config.ValueRange.PowerOfTwo;
import org.strowger.server.config.ValueRange.Span;
import org.strowger.server.config.ValueRange.UriReference;
import org.strowger.server.journal.Durability;

/** Everything that can be configured: reader, help and documentation are made of this table. */
final class ConfigKeys {
  private static final ServerConfig PRESET = ServerConfig.DEFAULT;
  private static final CoreLimits LIMITS = PRESET.limits();
  private static final ServerConfig.Admission ADMISSION = PRESET.admission();
  private static final ServerConfig.Sockets SOCKETS = PRESET.sockets();
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
  static final ConfigKey<Integer> JOURNAL_KEEP_DAYS =
      new ConfigKey<>(
          "journal.keep-days",
          PRESET.journal().keepDays(),
          new Count(0, 36_500),
          "Days of the journal that are kept before the one that runs (UTC, router time); older files are deleted once a snapshot makes them unnecessary and nobody has yet to read them. 0 = everything is kept.");
  static final ConfigKey<Integer> JOURNAL_SNAPSHOT_ENTRIES =
      new ConfigKey<>(
          "journal.snapshot-entries",
          PRESET.journal().snapshots().entries(),
          new Count(0, 100_000_000),
          "A snapshot is made in the background when so many entries have come since the last, so that a restart has no more than about these to read, or some ten times as many where the router was kept at its limit; 0 = never.");
  static final ConfigKey<Integer> JOURNAL_SNAPSHOT_MINUTES =
      new ConfigKey<>(
          "journal.snapshot-minutes",
          PRESET.journal().snapshots().minutes(),
          new Count(1, 10_080),
          "Or when so many minutes have passed since the last (wall time) and something has happened.");
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
  static final ConfigKey<RingThreads> RING_THREADS =
      new ConfigKey<>(
          "ring.threads",
          PRESET.ring().threads(),
          new Choice<>(RingThreads.class),
          "Core, journal and publishing on one thread, or on three. Auto is one at the level process with up to 4 processors.");
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

  static final ConfigKey<Integer> ADMISSION_STREAMS =
      new ConfigKey<>(
          "admission.streams",
          ADMISSION.streams(),
          new Count(1, 1_000_000),
          "Streams open at once, of agents, gateways and whoever watches; one more is refused with RESOURCE_EXHAUSTED.");
  static final ConfigKey<Integer> ADMISSION_WATCHES =
      new ConfigKey<>(
          "admission.watches",
          ADMISSION.watches(),
          new Count(1, 100_000),
          "Of these, streams on which the router alone speaks (boards, figures, waits, shadows, events); each may hold a whole board in memory.");
  static final ConfigKey<Integer> ADMISSION_WATCHES_PER_CONNECTION =
      new ConfigKey<>(
          "admission.watches-per-connection",
          ADMISSION.watchesPerConnection(),
          new Count(1, 100_000),
          "The same for one connection.");
  static final ConfigKey<Integer> ADMISSION_CALLS =
      new ConfigKey<>(
          "admission.calls",
          ADMISSION.calls(),
          new Count(1, 1_000_000),
          "Calls with one answer that are under way at once; one more is refused with RESOURCE_EXHAUSTED.");
  static final ConfigKey<Integer> ADMISSION_CALLS_PER_CONNECTION =
      new ConfigKey<>(
          "admission.calls-per-connection",
          ADMISSION.callsPerConnection(),
          new Count(1, 1_000_000),
          "The same for one connection.");
  static final ConfigKey<Integer> ADMISSION_AGENT_REQUESTS =
      new ConfigKey<>(
          "admission.agent-requests",
          ADMISSION.agentRequests(),
          new Count(1, 10_000),
          "Requests of one agent's stream that are under way; then it is not read on until some are answered.");
  static final ConfigKey<Integer> ADMISSION_GATEWAY_COMMANDS =
      new ConfigKey<>(
          "admission.gateway-commands",
          ADMISSION.gatewayCommands(),
          new Count(1, 100_000),
          "Commands of one gateway's stream that are under way; then it is not read on until some are answered.");
  static final ConfigKey<Integer> ADMISSION_AGENT_REQUESTS_PER_SECOND =
      new ConfigKey<>(
          "admission.agent-requests-per-second",
          ADMISSION.agentRequestsPerSecond(),
          new Count(1, 1_000_000),
          "Requests of one agent's stream per second of router time, as many at once; more are refused with OVERLOADED.");
  static final ConfigKey<Integer> ADMISSION_GATEWAY_COMMANDS_PER_SECOND =
      new ConfigKey<>(
          "admission.gateway-commands-per-second",
          ADMISSION.gatewayCommandsPerSecond(),
          new Count(1, 10_000_000),
          "Commands of one gateway's stream per second of router time, as many at once; more are refused with OVERLOADED.");
  static final ConfigKey<Integer> ADMISSION_REQUEST_MAX_KIB =
      new ConfigKey<>(
          "admission.request-max-kib",
          ADMISSION.requestMaxKib(),
          new Count(1, 65_536),
          "The largest message of anyone but gateways, KiB.");
  static final ConfigKey<Integer> ADMISSION_FRAME_MAX_KIB =
      new ConfigKey<>(
          "admission.frame-max-kib",
          ADMISSION.frameMaxKib(),
          new Count(1, 262_144),
          "The largest message of gateways, KiB; a reconciliation names every customer.");
  static final ConfigKey<Integer> ADMISSION_UNSENT_MAX_MIB =
      new ConfigKey<>(
          "admission.unsent-max-mib",
          ADMISSION.unsentMaxMib(),
          new Count(1, 65_536),
          "Messages for all streams that were not read yet, MiB as encoded; beyond it streams that hold more than their share are closed.");
  static final ConfigKey<Integer> ADMISSION_KEPT_MAX_MIB =
      new ConfigKey<>(
          "admission.kept-max-mib",
          ADMISSION.keptMaxMib(),
          new Count(1, 65_536),
          "Messages of all agents and gateways kept to resume from, MiB as encoded; beyond it the oldest of those with more than their share are forgotten.");
  static final ConfigKey<Long> HEALTH_STALL_MAX_MS =
      new ConfigKey<>(
          "health.stall-max-ms",
          PRESET.health().stallMaxMs(),
          new Span(1_000, 86_400_000),
          "A stage that has had work and has not moved for so long, ms of wall time, is fatal: the process ends with code 5, to be started again. Pauses of the whole machine do not count.");

  static final ConfigKey<String> SOCKETS_HOST =
      new ConfigKey<>(
          "sockets.host",
          SOCKETS.host(),
          new Host(),
          "Address on which pages connect by WebSocket. Anything but this machine belongs behind a proxy that brings TLS.");
  static final ConfigKey<Integer> SOCKETS_PORT =
      new ConfigKey<>("sockets.port", SOCKETS.port(), PORT, "Its port; 0 = any free one.");
  static final ConfigKey<Optional<Path>> SOCKETS_TOKEN_KEYS =
      new ConfigKey<>(
          "sockets.token-keys",
          SOCKETS.tokenKeys(),
          new OptionalFile(),
          "The JWK Set of the keys that tokens are signed with; none = no WebSockets.");
  static final ConfigKey<Integer> SOCKETS_TOKEN_MAX_MINUTES =
      new ConfigKey<>(
          "sockets.token-max-minutes",
          SOCKETS.tokenMaxMinutes(),
          new Count(1, 1_440),
          "For how many minutes a token may be good at most; one that is good for longer is refused.");
  static final ConfigKey<TokenRenew> SOCKETS_TOKEN_RENEW =
      new ConfigKey<>(
          "sockets.token-renew",
          SOCKETS.renewal().where(),
          new Choice<>(TokenRenew.class),
          "Where the router renews its pages' tokens with a key of its own: while sockets.host is this machine alone, always, or never.");
  static final ConfigKey<Integer> SOCKETS_TOKEN_RENEW_MAX_HOURS =
      new ConfigKey<>(
          "sockets.token-renew-max-hours",
          SOCKETS.renewal().maxHours(),
          new Count(1, 168),
          "Until how many hours after it was first made a token is renewed.");
  static final ConfigKey<List<String>> SOCKETS_ORIGINS =
      new ConfigKey<>(
          "sockets.origins",
          SOCKETS.origins(),
          new Origins(),
          "Of which pages may connect. Programs that are no browser send no origin, and need none.");
  static final ConfigKey<Integer> SOCKETS_MAX =
      new ConfigKey<>(
          "sockets.max",
          SOCKETS.max(),
          new Count(1, 1_000_000),
          "Sockets open at once; one more is refused with HTTP 503.");
  static final ConfigKey<Integer> SOCKETS_MAX_PER_IDENTITY =
      new ConfigKey<>(
          "sockets.max-per-identity",
          SOCKETS.maxPerIdentity(),
          new Count(1, 10_000),
          "Sockets of one person in one role; one more is closed with 4429.");
  static final ConfigKey<Long> SOCKETS_HELLO_MS =
      new ConfigKey<>(
          "sockets.hello-ms",
          SOCKETS.helloMs(),
          new Span(10, 60_000),
          "How long a socket may take to say who it is, ms of wall time; then it is closed with 4401.");
  static final ConfigKey<Integer> SOCKETS_FRAMES_PER_SECOND =
      new ConfigKey<>(
          "sockets.frames-per-second",
          SOCKETS.framesPerSecond(),
          new Count(1, 1_000_000),
          "Frames of one socket per second of wall time, as many at once. More are refused; as many again, and it is closed with 4429.");
  static final ConfigKey<Integer> SOCKETS_FRAME_MAX_KIB =
      new ConfigKey<>(
          "sockets.frame-max-kib",
          SOCKETS.frameMaxKib(),
          new Count(1, 16_384),
          "The largest frame of a socket that is taken, KiB; a larger one closes it with 1009.");
  static final ConfigKey<Integer> SOCKETS_UNSENT_FRAMES =
      new ConfigKey<>(
          "sockets.unsent-frames",
          SOCKETS.unsentFrames(),
          new Count(16, 1_000_000),
          "Frames for one socket that were not sent yet; one that reads more slowly is closed with 4408.");
  static final ConfigKey<Integer> SOCKETS_UNSENT_KIB =
      new ConfigKey<>(
          "sockets.unsent-kib",
          SOCKETS.unsentKib(),
          new Count(16, 1_048_576),
          "The same in KiB, as encoded in protobuf.");
  static final ConfigKey<Long> SOCKETS_HEARTBEAT_MS =
      new ConfigKey<>(
          "sockets.heartbeat-ms",
          SOCKETS.heartbeatMs(),
          new Span(10, 600_000),
          "After how long a silence the router says that it is still there, ms of wall time.");
  static final ConfigKey<Long> SOCKETS_SILENCE_MAX_MS =
      new ConfigKey<>(
          "sockets.silence-max-ms",
          SOCKETS.silenceMaxMs(),
          new Span(20, 3_600_000),
          "A socket of which nothing was heard for so long, though it was asked, is closed with 4410, ms of wall time.");

  static final ConfigKey<Optional<String>> SOCKETS_CHAT_URL =
      new ConfigKey<>(
          "sockets.chat-url",
          SOCKETS.chatUrl(),
          new OptionalSocketUrl(),
          "Where desks reach the chat gateway, as their browsers see it; none = there is no chat in the desk.");

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
          JOURNAL_KEEP_DAYS,
          JOURNAL_SNAPSHOT_ENTRIES,
          JOURNAL_SNAPSHOT_MINUTES,
          RING_SLOTS,
          RING_WAIT_STRATEGY,
          RING_THREADS,
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
          LIMITS_AGENT_LOST_MS,
          ADMISSION_STREAMS,
          ADMISSION_WATCHES,
          ADMISSION_WATCHES_PER_CONNECTION,
          ADMISSION_CALLS,
          ADMISSION_CALLS_PER_CONNECTION,
          ADMISSION_AGENT_REQUESTS,
          ADMISSION_GATEWAY_COMMANDS,
          ADMISSION_AGENT_REQUESTS_PER_SECOND,
          ADMISSION_GATEWAY_COMMANDS_PER_SECOND,
          ADMISSION_REQUEST_MAX_KIB,
          ADMISSION_FRAME_MAX_KIB,
          ADMISSION_UNSENT_MAX_MIB,
          ADMISSION_KEPT_MAX_MIB,
          HEALTH_STALL_MAX_MS,
          SOCKETS_HOST,
          SOCKETS_PORT,
          SOCKETS_TOKEN_KEYS,
          SOCKETS_TOKEN_MAX_MINUTES,
          SOCKETS_TOKEN_RENEW,
          SOCKETS_TOKEN_RENEW_MAX_HOURS,
          SOCKETS_ORIGINS,
          SOCKETS_MAX,
          SOCKETS_MAX_PER_IDENTITY,
          SOCKETS_HELLO_MS,
          SOCKETS_FRAMES_PER_SECOND,
          SOCKETS_FRAME_MAX_KIB,
          SOCKETS_UNSENT_FRAMES,
          SOCKETS_UNSENT_KIB,
          SOCKETS_HEARTBEAT_MS,
          SOCKETS_SILENCE_MAX_MS,
          SOCKETS_CHAT_URL);

  private ConfigKeys() {}
}
