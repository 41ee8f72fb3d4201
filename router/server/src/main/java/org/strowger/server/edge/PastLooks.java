package org.strowger.server.edge;

import io.grpc.Status;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.explain.PastQuestions;
import org.strowger.server.journal.JournalUnusable;
import org.strowger.server.ring.CommandGate;

/** Answers calls by a {@link LookBack}, beside the router. Called on the event loop. */
record PastLooks(CommandGate gate, LiveBoard board, PastQuestions past) {
  private static final Status BUSY =
      Status.RESOURCE_EXHAUSTED.withDescription(
          "too many look into the past at present: ask again in a while");

  /**
   * @param wanted which entries
   * @param words makes the answer of what was found
   */
  <T> void answer(
      Unary<T> call, LookBack look, Predicate<Decided> wanted, Function<LookBack.Found, T> words) {
    // The publishing thread knows up to where the journal may be shown.
    call.goOnBy(gate, () -> look(call, look, board.sequence(), wanted, words));
  }

  private <T> void look(
      Unary<T> call,
      LookBack look,
      long head,
      Predicate<Decided> wanted,
      Function<LookBack.Found, T> words) {
    boolean asked =
        past.look(
            (history, closing) -> words.apply(look.look(history.journal(), head, wanted, closing)),
            (found, fault) -> {
              if (found != null) {
                call.answer(found);
              } else {
                call.fail(whyNot(fault));
              }
            });
    if (!asked) {
      call.fail(BUSY);
    }
  }

  private static Status whyNot(@Nullable Throwable fault) {
    return fault instanceof JournalUnusable gone
        ? Status.OUT_OF_RANGE.withDescription(gone.getMessage())
        : Status.INTERNAL.withDescription(
            "the journal could not be read; the router's log says why");
  }
}
