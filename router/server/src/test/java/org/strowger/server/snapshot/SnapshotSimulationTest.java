package org.strowger.server.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;
import org.strowger.core.model.InteractionId;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.InteractionView;
import org.strowger.server.RandomCentre;
import org.strowger.server.RouterParts;
import org.strowger.server.board.BoardMessages;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.board.Place;
import org.strowger.server.journal.ForgetfulDisk;

/**
 * Whatever happened before a snapshot and whatever happens after it: who was restored and followed
 * on can't be told from who followed from the first entry on.
 */
class SnapshotSimulationTest {
  private static final long SEED = Long.getLong("snapshot.seed", 71);
  private static final int SEEDS = Integer.getInteger("snapshot.seeds", 2);
  private static final int COMMANDS = 3_000;
  private static final int SNAPSHOTS = 8;

  @Test
  void aRestoredRouterGoesOnLikeOneThatReadEverything() throws IOException {
    for (long seed = SEED; seed < SEED + SEEDS; seed++) {
      List<JournalEntry> entries = new ArrayList<>();
      RandomCentre centre = new RandomCentre(seed, entries::add);
      centre.open();
      for (int i = 0; i < COMMANDS; i++) {
        centre.step();
      }
      compareAtAnyPlace(seed, entries);
    }
  }

  private static void compareAtAnyPlace(long seed, List<JournalEntry> entries) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < SNAPSHOTS; i++) {
      int cut = random.nextInt(1, entries.size());
      String where = "seed " + seed + ", snapshot after entry " + cut;
      SnapshotParts whole = parts();
      entries.subList(0, cut).forEach(whole::follow);
      SnapshotParts restored = throughFile(whole, entries.get(cut - 1), where);
      compare(whole, restored, where);
      for (JournalEntry entry : entries.subList(cut, entries.size())) {
        whole.follow(entry);
        restored.follow(entry);
        if (random.nextInt(700) == 0) {
          compare(whole, restored, where + ", then entry " + entry.sequence());
        }
      }
      compare(whole, restored, where + ", at the end");
      restored.core().machine().check();
    }
  }

  private static SnapshotParts throughFile(SnapshotParts whole, JournalEntry last, String where)
      throws IOException {
    SnapshotStore store = new SnapshotStore(new ForgetfulDisk(), () -> 5);
    store.finish(store.write(whole, last.sequence(), last.timeMs(), 1), parts());
    SnapshotParts restored = parts();
    try (Snapshot snapshot = store.newestAtOrBefore(Long.MAX_VALUE)) {
      assertNotNull(snapshot, where);
      restored.restore(snapshot);
    }
    return restored;
  }

  private static void compare(SnapshotParts whole, SnapshotParts restored, String where) {
    assertEquals(whole.core().machine().stateHash(), restored.core().machine().stateHash(), where);
    for (int i = 0; i < whole.all().size(); i++) {
      assertEquals(rows(whole.all().get(i)), rows(restored.all().get(i)), where);
    }
    LiveBoard one = board(whole);
    LiveBoard other = board(restored);
    assertEquals(shown(one), shown(other), where);
    assertEquals(interactions(one), interactions(other), where);
  }

  private static Board shown(LiveBoard board) {
    return new BoardMessages(board).whole();
  }

  private static List<InteractionView> interactions(LiveBoard board) {
    return board.interactionsAfter(new Place(Long.MIN_VALUE, new InteractionId(1))).stream()
        .map(BoardMessages::toMessage)
        .toList();
  }

  private static List<MessageLite> rows(SnapshotPart part) {
    List<MessageLite> rows = new ArrayList<>();
    part.write(rows::add);
    assertTrue(!rows.isEmpty(), "a section without a row: " + part.name());
    return rows;
  }

  private static LiveBoard board(SnapshotParts parts) {
    return ((BoardPart) parts.others().getFirst()).board();
  }

  static SnapshotParts parts() {
    return RouterParts.toWrite(RoutingCore::new);
  }
}
