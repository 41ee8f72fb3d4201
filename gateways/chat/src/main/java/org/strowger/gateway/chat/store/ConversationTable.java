package org.strowger.gateway.chat.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conversations without their logs. Belongs to the store's thread. */
final class ConversationTable {
  static final String SCHEMA =
      """
      CREATE TABLE conversation (
        id TEXT PRIMARY KEY,
        queue_id TEXT NOT NULL,
        customer_name TEXT NOT NULL,
        stay INTEGER NOT NULL,
        opened_ms INTEGER NOT NULL,
        closed_ms INTEGER NOT NULL,
        agent_id TEXT NOT NULL,
        last_sequence INTEGER NOT NULL,
        read_by_customer INTEGER NOT NULL,
        read_by_staff INTEGER NOT NULL,
        stars INTEGER NOT NULL,
        comment TEXT NOT NULL,
        kind TEXT NOT NULL,
        interaction_id INTEGER NOT NULL,
        related_interaction_id INTEGER NOT NULL
      ) WITHOUT ROWID
      """;

  /** From the first version of the store to the second, where everybody chatted. */
  static final String ADD_KIND =
      "ALTER TABLE conversation ADD COLUMN kind TEXT NOT NULL DEFAULT 'CHAT'";

  /** From the second version to the third, which knows who comes again. */
  static final List<String> ADD_INTERACTIONS =
      List.of(
          "ALTER TABLE conversation ADD COLUMN interaction_id INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE conversation ADD COLUMN related_interaction_id INTEGER NOT NULL DEFAULT 0");

  /** Finds who is open, and the oldest of who is not. */
  static final String INDEX = "CREATE INDEX conversation_closed ON conversation (closed_ms)";

  private static final String ALL =
      "SELECT id, queue_id, customer_name, stay, opened_ms, closed_ms, agent_id, last_sequence,"
          + " read_by_customer, read_by_staff, stars, comment, kind, interaction_id,"
          + " related_interaction_id FROM conversation ";

  private ConversationTable() {}

  static void save(Connection database, ConversationRow row) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            "INSERT OR REPLACE INTO conversation VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
      statement.setString(1, row.id());
      statement.setString(2, row.queueId());
      statement.setString(3, row.customerName());
      statement.setInt(4, row.stay());
      statement.setLong(5, row.openedMs());
      statement.setLong(6, row.closedMs());
      statement.setString(7, row.agentId());
      statement.setLong(8, row.lastSequence());
      statement.setLong(9, row.readByCustomer());
      statement.setLong(10, row.readByStaff());
      statement.setInt(11, row.stars());
      statement.setString(12, row.comment());
      statement.setString(13, row.kind().name());
      statement.setLong(14, row.interactionId());
      statement.setLong(15, row.relatedInteractionId());
      statement.executeUpdate();
    }
  }

  static Optional<ConversationRow> find(Connection database, String id) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(ALL + "WHERE id = ?")) {
      statement.setString(1, id);
      return rows(statement).stream().findFirst();
    }
  }

  static List<ConversationRow> open(Connection database) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(ALL + "WHERE closed_ms = 0")) {
      return rows(statement);
    }
  }

  /** The oldest that were closed before a time. */
  static List<ConversationRow> closedBefore(Connection database, long timeMs, int most)
      throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            ALL + "WHERE closed_ms > 0 AND closed_ms < ? ORDER BY closed_ms LIMIT ?")) {
      statement.setLong(1, timeMs);
      statement.setInt(2, most);
      return rows(statement);
    }
  }

  static void delete(Connection database, String id) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement("DELETE FROM conversation WHERE id = ?")) {
      statement.setString(1, id);
      statement.executeUpdate();
    }
  }

  private static List<ConversationRow> rows(PreparedStatement statement) throws SQLException {
    List<ConversationRow> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        rows.add(
            new ConversationRow(
                found.getString(1),
                ConversationKind.valueOf(found.getString(13)),
                found.getString(2),
                found.getString(3),
                found.getInt(4),
                found.getLong(5),
                found.getLong(6),
                found.getString(7),
                found.getLong(8),
                found.getLong(9),
                found.getLong(10),
                found.getInt(11),
                found.getString(12),
                found.getLong(14),
                found.getLong(15)));
      }
    }
    return rows;
  }
}
