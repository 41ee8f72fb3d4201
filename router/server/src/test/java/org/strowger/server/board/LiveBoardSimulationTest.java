package org.strowger.server.board;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.server.RandomCentre;

/** Whatever happens, the board folded from events shows what the core has in its rows. */
class LiveBoardSimulationTest {
  private static final long SEED = Long.getLong("board.seed", 44);
  private static final int COMMANDS = 20_000;
  private static final int COMPARE_EVERY = 25;

  private final RandomCentre centre = new RandomCentre(SEED, this::count);
  private final BoardAgreement agreement =
      new BoardAgreement(centre.core(), centre.board(), this::where);
  private long accepted;

  @Test
  void shouldShowWhatTheCoreHas() {
    centre.open();
    for (int i = 1; i <= COMMANDS; i++) {
      centre.step();
      if (i % COMPARE_EVERY == 0) {
        agreement.check();
      }
    }
    agreement.check();
    assertTrue(accepted > 500, "too little happened to prove anything: " + accepted + " accepted");
  }

  private void count(JournalEntry entry) {
    accepted += entry.events().stream().filter(event -> event instanceof OfferAccepted).count();
  }

  private String where() {
    return "seed " + SEED + ", sequence " + centre.sequence();
  }
}
