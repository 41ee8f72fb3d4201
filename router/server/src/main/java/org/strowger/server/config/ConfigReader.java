package org.strowger.server.config;

import static org.strowger.server.config.ConfigKey.VARIABLE_PREFIX;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.CoreLimits;

/**
 * Reads the configuration: what the table of keys presets, overridden by one YAML file, overridden
 * by the environment. Used once at start; what is wrong is collected and told together.
 */
public final class ConfigReader {
  /** Variables with our prefix that belong to the launcher's script. */
  private static final Set<String> LAUNCHER_VARIABLES =
      Set.of("STROWGER_HEAP", "STROWGER_JAVA_OPTS");

  private final List<String> problems = new ArrayList<>();
  private final ConfigValues values = new ConfigValues(problems);

  private ConfigReader() {}

  /**
   * Reads {@code file}, or none where it is null, and the variables of {@code environment} that
   * begin with STROWGER_.
   *
   * @throws ConfigProblems with everything that is wrong
   */
  public static ServerConfig read(@Nullable Path file, Map<String, String> environment)
      throws ConfigProblems {
    ConfigReader reader = new ConfigReader();
    if (file != null) {
      new ConfigFile(file, reader.problems).readInto(reader.values);
    }
    reader.readEnvironment(environment);
    ServerConfig config = reader.config();
    reader.requirePortsApart(config);
    reader.requireSnapshotsWhereNotAllIsKept(config.journal());
    if (!reader.problems.isEmpty()) {
      throw new ConfigProblems(reader.problems);
    }
    return config;
  }

  private void readEnvironment(Map<String, String> environment) {
    Map<String, ConfigKey<?>> keys = new TreeMap<>();
    ConfigKeys.ALL.forEach(key -> keys.put(key.variable(), key));
    new TreeMap<>(environment)
        .forEach((variable, text) -> {
          ConfigKey<?> key = keys.get(variable);
          if (key != null) {
            values.give(key, "environment: " + variable, text);
          } else if (variable.startsWith(VARIABLE_PREFIX)
              && !LAUNCHER_VARIABLES.contains(variable)) {
            problems.add(
                "environment: "
                    + variable
                    + " names no key"
                    + Spelling.suggestion(variable, keys.keySet()));
          }
        });
  }

  /**
   * Where a value was wrong its preset stands in; the problems keep such a configuration from being
   * used.
   */
  private ServerConfig config() {
    return new ServerConfig(
        new ServerConfig.Grpc(values.of(ConfigKeys.GRPC_HOST), values.of(ConfigKeys.GRPC_PORT)),
        new ServerConfig.Http(values.of(ConfigKeys.HTTP_HOST), values.of(ConfigKeys.HTTP_PORT)),
        new ServerConfig.JournalStore(
            values.of(ConfigKeys.JOURNAL_DIRECTORY),
            values.of(ConfigKeys.JOURNAL_DURABILITY),
            values.of(ConfigKeys.JOURNAL_FREE_SPACE_MIN_MIB),
            values.of(ConfigKeys.JOURNAL_KEEP_DAYS),
            new ServerConfig.Snapshots(
                values.of(ConfigKeys.JOURNAL_SNAPSHOT_ENTRIES),
                values.of(ConfigKeys.JOURNAL_SNAPSHOT_MINUTES))),
        new ServerConfig.Ring(
            values.of(ConfigKeys.RING_SLOTS),
            values.of(ConfigKeys.RING_WAIT_STRATEGY),
            values.of(ConfigKeys.RING_THREADS)),
        new ServerConfig.Streams(
            values.of(ConfigKeys.STREAMS_AGENT_OUTBOX),
            values.of(ConfigKeys.STREAMS_GATEWAY_OUTBOX),
            values.of(ConfigKeys.STREAMS_POSITION_INTERVAL_MS),
            values.of(ConfigKeys.STREAMS_BOARD_INTERVAL_MS)),
        new ServerConfig.Figures(values.of(ConfigKeys.FIGURES_WAITS)),
        new ServerConfig.Events(
            values.of(ConfigKeys.EVENTS_STREAMS),
            values.of(ConfigKeys.EVENTS_HEARTBEAT_MS),
            values.of(ConfigKeys.EVENTS_SOURCE)),
        new ServerConfig.Webhooks(
            values
                .of(ConfigKeys.WEBHOOKS_FILE)
                .map(file -> new WebhookFile(file, problems).read())
                .orElse(List.of()),
            values.of(ConfigKeys.WEBHOOKS_DIRECTORY),
            values.of(ConfigKeys.WEBHOOKS_TIMEOUT_MS),
            values.of(ConfigKeys.WEBHOOKS_RETRY_FIRST_MS),
            values.of(ConfigKeys.WEBHOOKS_RETRY_LONGEST_MS),
            values.of(ConfigKeys.WEBHOOKS_ATTEMPTS),
            values.of(ConfigKeys.WEBHOOKS_DEAD_LETTERS)),
        new ServerConfig.Clock(
            values.of(ConfigKeys.CLOCK_START_MS), values.of(ConfigKeys.CLOCK_SPEED)),
        new CoreLimits(
            values.of(ConfigKeys.LIMITS_SKILLS),
            values.of(ConfigKeys.LIMITS_QUEUES),
            values.of(ConfigKeys.LIMITS_PLANS),
            values.of(ConfigKeys.LIMITS_CAPACITY_PROFILES),
            values.of(ConfigKeys.LIMITS_AGENTS),
            values.of(ConfigKeys.LIMITS_GATEWAYS),
            values.of(ConfigKeys.LIMITS_INTERACTIONS),
            values.of(ConfigKeys.LIMITS_ENDED_KEYS),
            values.of(ConfigKeys.LIMITS_TEAMS),
            values.of(ConfigKeys.LIMITS_CALENDARS),
            values.of(ConfigKeys.LIMITS_ACTIVITY_REASONS),
            values.of(ConfigKeys.LIMITS_CLOSED_OFFERS),
            values.of(ConfigKeys.LIMITS_DISPOSITIONS),
            values.of(ConfigKeys.LIMITS_PROJECTS),
            values.of(ConfigKeys.LIMITS_KEPT_PLACES),
            values.of(ConfigKeys.LIMITS_AGENT_GRACE_MS),
            values.of(ConfigKeys.LIMITS_GATEWAY_GRACE_MS),
            values.of(ConfigKeys.LIMITS_AGENT_LOST_MS)),
        new ServerConfig.Admission(
            values.of(ConfigKeys.ADMISSION_STREAMS),
            values.of(ConfigKeys.ADMISSION_WATCHES),
            values.of(ConfigKeys.ADMISSION_WATCHES_PER_CONNECTION),
            values.of(ConfigKeys.ADMISSION_CALLS),
            values.of(ConfigKeys.ADMISSION_CALLS_PER_CONNECTION),
            values.of(ConfigKeys.ADMISSION_AGENT_REQUESTS),
            values.of(ConfigKeys.ADMISSION_GATEWAY_COMMANDS),
            values.of(ConfigKeys.ADMISSION_AGENT_REQUESTS_PER_SECOND),
            values.of(ConfigKeys.ADMISSION_GATEWAY_COMMANDS_PER_SECOND),
            values.of(ConfigKeys.ADMISSION_REQUEST_MAX_KIB),
            values.of(ConfigKeys.ADMISSION_FRAME_MAX_KIB),
            values.of(ConfigKeys.ADMISSION_UNSENT_MAX_MIB),
            values.of(ConfigKeys.ADMISSION_KEPT_MAX_MIB)),
        new ServerConfig.Health(values.of(ConfigKeys.HEALTH_STALL_MAX_MS)),
        new ServerConfig.Sockets(
            values.of(ConfigKeys.SOCKETS_HOST),
            values.of(ConfigKeys.SOCKETS_PORT),
            values.of(ConfigKeys.SOCKETS_TOKEN_KEYS),
            values.of(ConfigKeys.SOCKETS_TOKEN_MAX_MINUTES),
            values.of(ConfigKeys.SOCKETS_ORIGINS),
            values.of(ConfigKeys.SOCKETS_MAX),
            values.of(ConfigKeys.SOCKETS_MAX_PER_IDENTITY),
            values.of(ConfigKeys.SOCKETS_HELLO_MS),
            values.of(ConfigKeys.SOCKETS_FRAMES_PER_SECOND),
            values.of(ConfigKeys.SOCKETS_FRAME_MAX_KIB),
            values.of(ConfigKeys.SOCKETS_UNSENT_FRAMES),
            values.of(ConfigKeys.SOCKETS_UNSENT_KIB),
            values.of(ConfigKeys.SOCKETS_HEARTBEAT_MS),
            values.of(ConfigKeys.SOCKETS_SILENCE_MAX_MS),
            values.of(ConfigKeys.SOCKETS_CHAT_URL),
            new ServerConfig.Renewal(
                values.of(ConfigKeys.SOCKETS_TOKEN_RENEW),
                values.of(ConfigKeys.SOCKETS_TOKEN_RENEW_MAX_HOURS))));
  }

  private void requireSnapshotsWhereNotAllIsKept(ServerConfig.JournalStore journal) {
    if (journal.keepDays() > 0 && journal.snapshots().entries() == 0) {
      problems.add(
          "journal.keep-days is "
              + journal.keepDays()
              + ", but nothing of a journal can be deleted without snapshots: set"
              + " journal.snapshot-entries above 0, or journal.keep-days to 0");
    }
  }

  private void requirePortsApart(ServerConfig config) {
    ServerConfig.Grpc grpc = config.grpc();
    ServerConfig.Http http = config.http();
    ServerConfig.Sockets sockets = config.sockets();
    requireApart("grpc", grpc.host(), grpc.port(), "http", http.host(), http.port());
    if (sockets.tokenKeys().isPresent()) {
      requireApart("grpc", grpc.host(), grpc.port(), "sockets", sockets.host(), sockets.port());
      requireApart("http", http.host(), http.port(), "sockets", sockets.host(), sockets.port());
    }
  }

  private void requireApart(
      String one, String oneHost, int onePort, String other, String otherHost, int otherPort) {
    if (onePort != 0 && onePort == otherPort && oneHost.equals(otherHost)) {
      problems.add(
          one + ".port and " + other + ".port are both " + onePort + ": give them different ports");
    }
  }
}
