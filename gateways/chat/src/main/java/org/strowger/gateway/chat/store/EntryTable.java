package org.strowger.gateway.chat.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The logs of conversations. Belongs to the store's thread. */
final class EntryTable {
  static final String SCHEMA =
      """
      CREATE TABLE entry (
        conversation_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        kind TEXT NOT NULL,
        author_role TEXT NOT NULL,
        author_id TEXT NOT NULL,
        author_name TEXT NOT NULL,
        client_id TEXT NOT NULL,
        text TEXT NOT NULL,
        time_ms INTEGER NOT NULL,
        PRIMARY KEY (conversation_id, sequence)
      ) WITHOUT ROWID
      """;

  /** What is sent again can't stand twice, whatever the code above believes. */
  static final String INDEX =
      "CREATE UNIQUE INDEX entry_client_id ON entry (conversation_id, author_role, author_id,"
          + " client_id) WHERE client_id <> ''";

  /** A page ends with the line that goes beyond either. */
  private static final int PAGE_ENTRIES = 64;

  private static final int PAGE_CHARACTERS = 32_768;

  private EntryTable() {}

  static void append(Connection database, Entry entry) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement("INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?)")) {
      statement.setString(1, entry.conversationId());
      statement.setLong(2, entry.sequence());
      statement.setString(3, entry.kind().name());
      statement.setString(4, entry.author().role().name());
      statement.setString(5, entry.author().id());
      statement.setString(6, entry.author().name());
      statement.setString(7, entry.clientId());
      statement.setString(8, entry.text());
      statement.setLong(9, entry.timeMs());
      statement.executeUpdate();
    }
  }

  static Page read(Connection database, String conversationId, long after) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    int characters = 0;
    try (PreparedStatement statement =
        database.prepareStatement(
            "SELECT sequence, kind, author_role, author_id, author_name, client_id, text, time_ms"
                + " FROM entry WHERE conversation_id = ? AND sequence > ? ORDER BY sequence")) {
      statement.setString(1, conversationId);
      statement.setLong(2, after);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          if (entries.size() >= PAGE_ENTRIES || characters >= PAGE_CHARACTERS) {
            return new Page(entries, false);
          }
          Entry entry = entry(conversationId, found);
          entries.add(entry);
          characters += entry.text().length();
        }
      }
    }
    return new Page(entries, true);
  }

  /** The sequences of what was written, by {@link Author#key} and client id. */
  static Map<String, Map<String, Long>> clientIds(Connection database, String conversationId)
      throws SQLException {
    Map<String, Map<String, Long>> byAuthor = new LinkedHashMap<>();
    try (PreparedStatement statement =
        database.prepareStatement(
            "SELECT author_role, author_id, client_id, sequence FROM entry"
                + " WHERE conversation_id = ? AND client_id <> ''")) {
      statement.setString(1, conversationId);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          Author author =
              new Author(Author.Role.valueOf(found.getString(1)), found.getString(2), "");
          byAuthor
              .computeIfAbsent(author.key(), _ -> new LinkedHashMap<>())
              .put(found.getString(3), found.getLong(4));
        }
      }
    }
    return byAuthor;
  }

  static void delete(Connection database, String conversationId) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement("DELETE FROM entry WHERE conversation_id = ?")) {
      statement.setString(1, conversationId);
      statement.executeUpdate();
    }
  }

  private static Entry entry(String conversationId, ResultSet found) throws SQLException {
    return new Entry(
        conversationId,
        found.getLong(1),
        EntryKind.valueOf(found.getString(2)),
        new Author(Author.Role.valueOf(found.getString(3)), found.getString(4), found.getString(5)),
        found.getString(6),
        found.getString(7),
        found.getLong(8));
  }
}
