package org.strowger.simulator.estimate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.InteractionEvent.InteractionMoved;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.WaitEstimate;
import org.strowger.core.model.WaitModel;

/**
 * How often the waits came true that customers were told on arrival, from the journal entries of a
 * play alone. Counted are those who had to wait, were told a range, and were answered in the queue
 * they came into; whom an agent was offered to in the millisecond of the arrival did not wait.
 */
public final class EstimateReport implements Consumer<JournalEntry> {
  /** An estimate that has met its truth. */
  interface Pair {
    /** The wait that was told on arrival, and {@code waitMs}, how long it really took. */
    void met(WaitModel line, WaitEstimate told, long waitMs);
  }

  private record Told(long arrivedMs, WaitModel line, WaitEstimate estimate) {}

  private final Map<InteractionId, Told> pending = new HashMap<>();
  private final Pair pair;
  private int told;
  private int below;
  private int above;
  private double errorSumMs;
  private double squareSum;

  public EstimateReport() {
    this((_, _, _) -> {});
  }

  /** Hands each estimate that has met its truth to {@code pair} too. */
  EstimateReport(Pair pair) {
    this.pair = pair;
  }

  @Override
  public void accept(JournalEntry entry) {
    for (Event event : entry.events()) {
      switch (event) {
        case InteractionArrived it -> {
          if (it.told().isKnown()) {
            pending.put(it.interaction(), new Told(entry.timeMs(), it.line(), it.told()));
          }
        }
        case OfferMade it -> {
          Told one = pending.get(it.interaction());
          if (one != null && one.arrivedMs == entry.timeMs()) {
            pending.remove(it.interaction());
          }
        }
        case OfferAccepted it -> {
          Told one = pending.remove(it.interaction());
          if (one != null) {
            meet(one, entry.timeMs() - one.arrivedMs);
          }
        }
        case InteractionMoved it -> pending.remove(it.interaction());
        case InteractionEnded it -> pending.remove(it.interaction());
        default -> {
          // Nobody is answered, and no wait becomes another.
        }
      }
    }
  }

  private void meet(Told one, long waitMs) {
    told++;
    below += waitMs < one.estimate.lowMs() ? 1 : 0;
    above += waitMs > one.estimate.highMs() ? 1 : 0;
    errorSumMs += Math.abs(waitMs - one.estimate.medianMs());
    double errorMs = (double) (waitMs - one.estimate.meanMs());
    squareSum += errorMs * errorMs;
    pair.met(one.line, one.estimate, waitMs);
  }

  /** How many waits are counted. */
  public int told() {
    return told;
  }

  /** Mean absolute error of the median that was told, ms. */
  public double meanAbsoluteErrorMs() {
    return told == 0 ? 0 : errorSumMs / told;
  }

  /** Mean squared error of the mean that was told, ms squared. */
  public double meanSquaredError() {
    return told == 0 ? 0 : squareSum / told;
  }

  /** The share of waits within the range that was told, both ends included. */
  public double within() {
    return told == 0 ? 0 : 1 - below() - above();
  }

  /** The share that was shorter. */
  public double below() {
    return told == 0 ? 0 : (double) below / told;
  }

  /** The share that was longer. */
  public double above() {
    return told == 0 ? 0 : (double) above / told;
  }

  /** One line for people. */
  public String toText() {
    return told == 0
        ? "wait estimates: nobody who was told one waited and was answered.\n"
        : String.format(
            Locale.ROOT,
            "wait estimates: %d waited, were told and answered; mean absolute error %.1f s;"
                + " %.1f %% within the range told (80 are to be), %.1f %% below, %.1f %% above.\n",
            told,
            meanAbsoluteErrorMs() / 1_000,
            100 * within(),
            100 * below(),
            100 * above());
  }
}
