package org.strowger.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables, and {@code FOR UPDATE SKIP LOCKED}, the usual way to make a queue of a database. One row
 * for each skill of an idle agent, in the order of idleness; one function call, and so one round
 * trip and one transaction, for each operation.
 */
final class Postgres implements Peer {
  /** Where Debian and Ubuntu have its programs, by version. */
  static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  private static final String SCHEMA =
      """
      CREATE TABLE agents (id int PRIMARY KEY, skills int[] NOT NULL, idle boolean NOT NULL)
        WITH (fillfactor = 50);
      CREATE TABLE ready (skill int, since bigint, agent int, PRIMARY KEY (skill, since, agent));
      CREATE INDEX ready_of_agent ON ready (agent);
      CREATE TABLE waiting (skill int, since bigint, customer bigint,
        PRIMARY KEY (skill, since, customer));
      CREATE SEQUENCE turn CACHE 1;

      CREATE FUNCTION arrive(who bigint, asked int) RETURNS bigint LANGUAGE plpgsql AS $$
      DECLARE found int;
      BEGIN
        SELECT a.id INTO found FROM ready r JOIN agents a ON a.id = r.agent
          WHERE r.skill = asked AND a.idle ORDER BY r.since LIMIT 1 FOR UPDATE OF a SKIP LOCKED;
        IF found IS NULL THEN
          INSERT INTO waiting VALUES (asked, nextval('turn'), who);
          RETURN -1;
        END IF;
        UPDATE agents SET idle = false WHERE id = found;
        DELETE FROM ready WHERE agent = found;
        RETURN found;
      END $$;

      CREATE FUNCTION release(freed int) RETURNS bigint LANGUAGE plpgsql AS $$
      DECLARE
        first record;
        turned bigint;
      BEGIN
        SELECT w.skill, w.since, w.customer INTO first
          FROM agents a, unnest(a.skills) AS one(skill),
          LATERAL (SELECT * FROM waiting WHERE waiting.skill = one.skill
            ORDER BY since LIMIT 1 FOR UPDATE SKIP LOCKED) w
          WHERE a.id = freed ORDER BY w.since LIMIT 1;
        IF first.customer IS NOT NULL THEN
          DELETE FROM waiting WHERE skill = first.skill AND since = first.since
            AND customer = first.customer;
          RETURN first.customer;
        END IF;
        UPDATE agents SET idle = true WHERE id = freed;
        turned := nextval('turn');
        INSERT INTO ready SELECT unnest(skills), turned, id FROM agents WHERE id = freed;
        RETURN -1;
      END $$;
      """;

  private final String url;
  private final Servant server;
  private final boolean durable;

  /**
   * @param durable whether each commit waits for the disk
   */
  Postgres(boolean durable) {
    this.durable = durable;
    try {
      Path folder = Files.createTempDirectory("strowger-postgres-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      Path data = folder.resolve("data");
      String programs = programs().toString();
      Servant.run(
          Servant.as(
              "postgres",
              List.of(
                  programs + "/initdb", "-D", data.toString(), "-A", "trust", "-U", "postgres")));
      int port = Servant.freePort();
      server = new Servant(folder, Servant.as("postgres", command(programs, data, port)));
      url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&prepareThreshold=1";
      try (Connection first = server.await(() -> DriverManager.getConnection(url));
          Statement statement = first.createStatement()) {
        statement.execute(SCHEMA);
      }
    } catch (IOException | SQLException cannot) {
      throw new IllegalStateException("PostgreSQL can't be prepared", cannot);
    }
  }

  private static Path programs() throws IOException {
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions.sorted().toList().getLast().resolve("bin");
    } catch (IOException absent) {
      throw new UncheckedIOException("PostgreSQL is not there: apt-get install postgresql", absent);
    }
  }

  private List<String> command(String programs, Path data, int port) {
    List<String> command = new ArrayList<>();
    command.add(programs + "/postgres");
    command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "shared_buffers=512MB",
            "max_wal_size=4GB",
            "checkpoint_timeout=30min",
            "autovacuum_naptime=5s",
            "autovacuum_vacuum_cost_delay=0",
            "jit=off",
            "synchronous_commit=" + (durable ? "on" : "off"))) {
      command.addAll(List.of("-c", setting));
    }
    return command;
  }

  @Override
  public void begin(Crowd crowd) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE agents, ready, waiting");
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO agents VALUES (?, ?, true)")) {
        for (int agent = 0; agent < crowd.agents(); agent++) {
          Object[] skills = new Object[Crowd.SKILLS_EACH];
          int[] of = crowd.skillsOf(agent);
          for (int i = 0; i < of.length; i++) {
            skills[i] = of[i];
          }
          insert.setInt(1, agent);
          insert.setArray(2, connection.createArrayOf("int4", skills));
          insert.addBatch();
        }
        insert.executeBatch();
      }
      statement.execute("INSERT INTO ready SELECT unnest(skills), id, id FROM agents");
      statement.execute("SELECT setval('turn', " + (crowd.agents() + 1) + ")");
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("VACUUM ANALYZE");
    } catch (SQLException cannot) {
      throw new IllegalStateException("the crowd can't be brought in", cannot);
    }
  }

  @Override
  public Client connect() {
    try {
      return new Session(DriverManager.getConnection(url));
    } catch (SQLException cannot) {
      throw new IllegalStateException("no connection", cannot);
    }
  }

  private static final class Session implements Client {
    private final Connection connection;
    private final PreparedStatement arrive;
    private final PreparedStatement release;

    Session(Connection connection) throws SQLException {
      this.connection = connection;
      this.arrive = connection.prepareStatement("SELECT arrive(?, ?)");
      this.release = connection.prepareStatement("SELECT release(?)");
    }

    @Override
    public long arrive(long customer, int skill) {
      try {
        arrive.setLong(1, customer);
        arrive.setInt(2, skill);
        return answer(arrive);
      } catch (SQLException fault) {
        throw new IllegalStateException(fault);
      }
    }

    @Override
    public long free(int agent) {
      try {
        release.setInt(1, agent);
        return answer(release);
      } catch (SQLException fault) {
        throw new IllegalStateException(fault);
      }
    }

    private static long answer(PreparedStatement statement) throws SQLException {
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException fault) {
        throw new IllegalStateException(fault);
      }
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
