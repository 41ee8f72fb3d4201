package org.strowger.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;

/**
 * Sorted sets in memory, changed by scripts that run one at a time. For each skill one set of idle
 * agents and one of who waits; one script, and so one round trip, for each operation.
 */
final class Redis implements Peer {
  private static final String ARRIVE =
      """
      local found = redis.call('ZRANGE', 'ready:' .. ARGV[2], 0, 0)[1]
      if not found then
        redis.call('ZADD', 'waiting:' .. ARGV[2], redis.call('INCR', 'turn'), ARGV[1])
        return -1
      end
      for skill in string.gmatch(redis.call('HGET', 'skills', found), '%d+') do
        redis.call('ZREM', 'ready:' .. skill, found)
      end
      return tonumber(found)
      """;

  private static final String RELEASE =
      """
      local skills = redis.call('HGET', 'skills', ARGV[1])
      local first, firstTurn, firstSkill
      for skill in string.gmatch(skills, '%d+') do
        local head = redis.call('ZRANGE', 'waiting:' .. skill, 0, 0, 'WITHSCORES')
        if head[1] and (not firstTurn or tonumber(head[2]) < firstTurn) then
          first, firstTurn, firstSkill = head[1], tonumber(head[2]), skill
        end
      end
      if first then
        redis.call('ZREM', 'waiting:' .. firstSkill, first)
        return tonumber(first)
      end
      local turn = redis.call('INCR', 'turn')
      for skill in string.gmatch(skills, '%d+') do
        redis.call('ZADD', 'ready:' .. skill, turn, ARGV[1])
      end
      return -1
      """;

  private final int port = Servant.freePort();
  private final Servant server;

  /** When what was written is synced to the disk. */
  enum Sync {
    ALWAYS("always"),
    EVERY_SECOND("everysec");

    private final String setting;

    Sync(String setting) {
      this.setting = setting;
    }
  }

  Redis(Sync sync) {
    try {
      Path folder = Files.createTempDirectory("strowger-redis-");
      server =
          new Servant(
              folder,
              List.of(
                  "redis-server",
                  "--port",
                  Integer.toString(port),
                  "--bind",
                  "127.0.0.1",
                  "--dir",
                  folder.toString(),
                  "--save",
                  "",
                  "--appendonly",
                  "yes",
                  "--appendfsync",
                  sync.setting));
      server.await(() -> {
        try (Jedis jedis = new Jedis("127.0.0.1", port)) {
          return jedis.ping();
        }
      });
    } catch (IOException cannot) {
      throw new IllegalStateException("Redis can't be prepared", cannot);
    }
  }

  @Override
  public void begin(Crowd crowd) {
    try (Jedis jedis = new Jedis("127.0.0.1", port)) {
      jedis.flushAll();
      Pipeline filling = jedis.pipelined();
      for (int agent = 0; agent < crowd.agents(); agent++) {
        StringBuilder skills = new StringBuilder();
        for (int skill : crowd.skillsOf(agent)) {
          skills.append(skill).append(' ');
          filling.zadd("ready:" + skill, agent, Integer.toString(agent));
        }
        filling.hset("skills", Integer.toString(agent), skills.toString());
      }
      filling.sync();
      jedis.set("turn", Integer.toString(crowd.agents()));
    }
  }

  @Override
  public Client connect() {
    return new Session(new Jedis("127.0.0.1", port));
  }

  private static final class Session implements Client {
    private final Jedis jedis;
    private final String arrive;
    private final String release;

    Session(Jedis jedis) {
      this.jedis = jedis;
      this.arrive = jedis.scriptLoad(ARRIVE);
      this.release = jedis.scriptLoad(RELEASE);
    }

    @Override
    public long arrive(long customer, int skill) {
      return answer(arrive, Long.toString(customer), Integer.toString(skill));
    }

    @Override
    public long free(int agent) {
      return answer(release, Integer.toString(agent));
    }

    private long answer(String script, String... arguments) {
      return (Long) jedis.evalsha(script, 0, arguments);
    }

    @Override
    public void close() {
      jedis.close();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
