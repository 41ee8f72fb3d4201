package org.strowger.gateway.chat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Conversations and their logs in one SQLite file. Whatever is answered survives a power failure:
 * the log is written ahead and synced at each commit. One process at a time.
 *
 * <p>What opens and {@link #recover} works on the caller's thread; from {@link #start} on
 * everything is asked, carried out in order on the store's own thread, and answered on the executor
 * given to it.
 */
public final class ConversationStore implements AutoCloseable {
  private static final int SCHEMA_VERSION = 3;
  private static final String FILE = "conversations.sqlite";

  private final Connection database;
  private @Nullable StoreThread thread;

  private ConversationStore(Connection database) {
    this.database = database;
  }

  /**
   * A conversation that was open when the store was closed or the process ended.
   *
   * @param row the conversation
   * @param clientIds sequences of what was written, by {@link Author#key} and client id
   */
  public record Recovered(ConversationRow row, Map<String, Map<String, Long>> clientIds) {}

  /** Opens the store in this folder, which is made where there is none. */
  public static ConversationStore open(Path folder) throws StoreFault {
    try {
      Files.createDirectories(folder);
      SQLiteConfig config = new SQLiteConfig();
      // The lock lies on the file from the first write on, and goes with the process.
      config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      Connection database = config.createConnection("jdbc:sqlite:" + folder.resolve(FILE));
      database.setAutoCommit(false);
      ConversationStore store = new ConversationStore(database);
      store.prepare();
      return store;
    } catch (IOException | SQLException cannot) {
      throw new StoreFault(
          "the store in "
              + folder
              + " can't be opened ("
              + cannot.getMessage()
              + "): end the other gateway that uses it, or give a folder that can be written",
          cannot);
    }
  }

  /** What was open. Before {@link #start}. */
  public List<Recovered> recover() throws StoreFault {
    try {
      List<Recovered> recovered = new ArrayList<>();
      for (ConversationRow row : ConversationTable.open(database)) {
        recovered.add(new Recovered(row, EntryTable.clientIds(database, row.id())));
      }
      database.commit();
      return recovered;
    } catch (SQLException broken) {
      throw new StoreFault("the store can't be read: " + broken.getMessage(), broken);
    }
  }

  /** The secret of this name, made by {@code fresh} if there is none yet. Before {@link #start}. */
  public byte[] secret(String name, byte[] fresh) throws StoreFault {
    try (PreparedStatement insert =
            database.prepareStatement("INSERT OR IGNORE INTO secret VALUES (?, ?)");
        PreparedStatement find =
            database.prepareStatement("SELECT value FROM secret WHERE name = ?")) {
      insert.setString(1, name);
      insert.setBytes(2, fresh);
      insert.executeUpdate();
      database.commit();
      find.setString(1, name);
      try (ResultSet found = find.executeQuery()) {
        found.next();
        return found.getBytes(1);
      }
    } catch (SQLException broken) {
      throw new StoreFault("the store can't be written: " + broken.getMessage(), broken);
    }
  }

  /** From now on everything is asked; {@code whenBroken} is told if the store fails for good. */
  public void start(Executor answers, Consumer<StoreFault> whenBroken) {
    StoreThread started = new StoreThread(database, answers, whenBroken);
    thread = started;
    started.start();
  }

  /** Writes a conversation; the answer means that it is durable. */
  public void save(ConversationRow row, Runnable durable) {
    ask(
        connection -> {
          ConversationTable.save(connection, row);
          return true;
        },
        _ -> durable.run());
  }

  /** Writes a line and the conversation as it stands with it, both or none. */
  public void append(Entry entry, ConversationRow row, Runnable durable) {
    ask(
        connection -> {
          EntryTable.append(connection, entry);
          ConversationTable.save(connection, row);
          return true;
        },
        _ -> durable.run());
  }

  /** A stretch of a log from behind that line on, with all that was appended before. */
  public void read(String conversationId, long after, Consumer<Page> answer) {
    ask(connection -> EntryTable.read(connection, conversationId, after), answer);
  }

  /** A conversation, open or closed. */
  public void find(String conversationId, Consumer<Optional<ConversationRow>> answer) {
    ask(connection -> ConversationTable.find(connection, conversationId), answer);
  }

  /**
   * Deletes the oldest of those closed before that time. {@code before} is told of each first, on
   * the store's thread: what lies beside it must go before it, so that nothing is left whose
   * conversation nobody knows any more. Where it says false the conversation stays, for the next
   * time.
   */
  public void forgetClosedBefore(long timeMs, int most, Predicate<String> before) {
    ask(
        connection -> {
          for (ConversationRow row : ConversationTable.closedBefore(connection, timeMs, most)) {
            if (before.test(row.id())) {
              EntryTable.delete(connection, row.id());
              ConversationTable.delete(connection, row.id());
            }
          }
          return true;
        },
        _ -> {});
  }

  /** How much was asked and not begun. */
  public int waiting() {
    StoreThread running = thread;
    return running == null ? 0 : running.waiting();
  }

  /** Carries out what was asked, and closes the file. */
  @Override
  public void close() {
    StoreThread running = thread;
    if (running != null) {
      running.close();
    }
    try {
      database.close();
    } catch (SQLException broken) {
      throw new IllegalStateException("the store could not be closed", broken);
    }
  }

  private <T> void ask(StoreThread.Task<T> task, Consumer<T> answer) {
    StoreThread running = thread;
    if (running == null) {
      throw new IllegalStateException("the store has not been started");
    }
    running.ask(task, answer);
  }

  private void prepare() throws SQLException {
    try (Statement statement = database.createStatement()) {
      int version;
      try (ResultSet found = statement.executeQuery("PRAGMA user_version")) {
        found.next();
        version = found.getInt(1);
      }
      if (version > SCHEMA_VERSION) {
        throw new SQLException("it was written by a newer version of the gateway");
      }
      if (version == 0) {
        statement.executeUpdate(ConversationTable.SCHEMA);
        statement.executeUpdate(ConversationTable.INDEX);
        statement.executeUpdate(EntryTable.SCHEMA);
        statement.executeUpdate(EntryTable.INDEX);
        statement.executeUpdate("CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL)");
      }
      if (version == 1) {
        statement.executeUpdate(ConversationTable.ADD_KIND);
      }
      if (version == 1 || version == 2) {
        for (String column : ConversationTable.ADD_INTERACTIONS) {
          statement.executeUpdate(column);
        }
      }
      statement.executeUpdate("PRAGMA user_version = " + SCHEMA_VERSION);
      database.commit();
    }
  }
}
