package org.strowger.gateway.chat.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store promises by itself; its answers are given on its own thread here. */
class ConversationStoreTest {
  private static final int LINES = 200;

  @TempDir private Path folder;

  @Test
  void aFolderIsUsedByOneGatewayAtATime() throws Exception {
    try (ConversationStore first = ConversationStore.open(folder)) {
      assertEquals(List.of(), first.recover());
      StoreFault refused = assertThrows(StoreFault.class, () -> ConversationStore.open(folder));
      assertTrue(String.valueOf(refused.getMessage()).contains("end the other gateway"));
    }
  }

  @Test
  void aSecretIsMadeOnce() throws Exception {
    byte[] made = {1, 2, 3};
    try (ConversationStore store = ConversationStore.open(folder)) {
      assertArrayEquals(made, store.secret("token", made));
    }
    try (ConversationStore store = ConversationStore.open(folder)) {
      assertArrayEquals(made, store.secret("token", new byte[] {4}));
    }
  }

  @Test
  void whatIsReadHasEverythingThatWasAskedBeforeInOrderAndInPages() throws Exception {
    try (ConversationStore store = ConversationStore.open(folder)) {
      CompletableFuture<StoreFault> broken = new CompletableFuture<>();
      store.start(Runnable::run, broken::complete);
      for (int sequence = 1; sequence <= LINES; sequence++) {
        store.append(line(sequence), row(sequence), () -> {});
      }
      List<Long> read = new ArrayList<>();
      boolean isLast = false;
      while (!isLast) {
        CompletableFuture<Page> page = new CompletableFuture<>();
        store.read("c", read.isEmpty() ? 0 : read.getLast(), page::complete);
        assertTrue(page.join().entries().size() <= 64);
        page.join().entries().forEach(entry -> read.add(entry.sequence()));
        isLast = page.join().isLast();
      }
      assertEquals(LINES, read.size());
      assertEquals(read.stream().sorted().toList(), read);
      assertFalse(broken.isDone());
    }
  }

  @Test
  void aLineThatCanNotBeWrittenIsNotAnsweredNorIsAnythingBehindIt() throws Exception {
    List<String> answered = new ArrayList<>();
    CompletableFuture<StoreFault> broken = new CompletableFuture<>();
    try (ConversationStore store = ConversationStore.open(folder)) {
      store.start(Runnable::run, broken::complete);
      CompletableFuture<Boolean> first = new CompletableFuture<>();
      store.append(line(1), row(1), () -> first.complete(true));
      first.join();
      store.append(line(1), row(1), () -> answered.add("the same place twice"));
      store.append(line(2), row(2), () -> answered.add("behind it"));
      broken.join();
    }
    assertEquals(List.of(), answered);
    try (ConversationStore store = ConversationStore.open(folder)) {
      assertEquals(1, store.recover().getFirst().row().lastSequence());
    }
  }

  @Test
  void aStoreOfTheFirstVersionIsTakenOverAndEverybodyInItChatted() throws Exception {
    try (ConversationStore store = ConversationStore.open(folder)) {
      CompletableFuture<Boolean> saved = new CompletableFuture<>();
      store.start(Runnable::run, _ -> {});
      store.save(row(7), () -> saved.complete(true));
      saved.join();
    }
    // What the second version and the third have added is taken away again.
    try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = old.createStatement()) {
      statement.executeUpdate("ALTER TABLE conversation DROP COLUMN kind");
      takeInteractionsAway(statement);
      statement.executeUpdate("PRAGMA user_version = 1");
    }
    try (ConversationStore store = ConversationStore.open(folder)) {
      ConversationRow row = store.recover().getFirst().row();
      assertEquals(row(7), row);
    }
  }

  @Test
  void aStoreOfTheSecondVersionIsTakenOverAndNobodyInItHasComeAgain() throws Exception {
    try (ConversationStore store = ConversationStore.open(folder)) {
      CompletableFuture<Boolean> saved = new CompletableFuture<>();
      store.start(Runnable::run, _ -> {});
      store.save(row(7), () -> saved.complete(true));
      saved.join();
    }
    try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = old.createStatement()) {
      takeInteractionsAway(statement);
      statement.executeUpdate("PRAGMA user_version = 2");
    }
    try (ConversationStore store = ConversationStore.open(folder)) {
      assertEquals(row(7), store.recover().getFirst().row());
    }
  }

  private static void takeInteractionsAway(Statement statement) throws SQLException {
    statement.executeUpdate("ALTER TABLE conversation DROP COLUMN interaction_id");
    statement.executeUpdate("ALTER TABLE conversation DROP COLUMN related_interaction_id");
  }

  private Path file() {
    return folder.resolve("conversations.sqlite");
  }

  private static Entry line(long sequence) {
    return new Entry(
        "c", sequence, EntryKind.MESSAGE, Author.CUSTOMER, "id-" + sequence, "text", 1);
  }

  private static ConversationRow row(long lastSequence) {
    return new ConversationRow(
        "c", ConversationKind.CHAT, "support", "Mia", 1, 1, 0, "", lastSequence, 0, 0, 0, "", 0, 0);
  }
}
