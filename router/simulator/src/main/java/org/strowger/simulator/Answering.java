package org.strowger.simulator;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.strowger.core.model.OfferId;

/**
 * How agents answer offers. The answer depends on the seed and the offer alone, so the order in
 * which offers are asked about does not matter.
 *
 * @param thinkMinMs the quickest answer
 * @param thinkMaxMs the slowest answer
 * @param declinePerMille how many of 1,000 offers are declined
 * @param missPerMille how many of 1,000 offers nobody answers; the router then sets the agent AWAY
 * @param backAfterMs how long an agent who missed an offer stays away
 * @param thinkMs answers as long as these, each equally likely; empty = anything from the quickest
 *     to the slowest
 */
public record Answering(
    long seed,
    int thinkMinMs,
    int thinkMaxMs,
    int declinePerMille,
    int missPerMille,
    long backAfterMs,
    List<Long> thinkMs) {
  /** Every offer is accepted in the millisecond in which it is made. */
  public static final Answering AT_ONCE = new Answering(0, 0, 0, 0, 0, 0);

  public Answering {
    thinkMs = List.copyOf(thinkMs);
  }

  /** Answers take any time from the quickest to the slowest. */
  public Answering(
      long seed,
      int thinkMinMs,
      int thinkMaxMs,
      int declinePerMille,
      int missPerMille,
      long backAfterMs) {
    this(seed, thinkMinMs, thinkMaxMs, declinePerMille, missPerMille, backAfterMs, List.of());
  }

  /** Answers take as long as these did, of which there is at least one; nobody misses an offer. */
  public static Answering asSeen(long seed, List<Long> thinkMs, int declinePerMille) {
    return new Answering(
        seed,
        Math.toIntExact(Collections.min(thinkMs)),
        Math.toIntExact(Collections.max(thinkMs)),
        declinePerMille,
        0,
        0,
        thinkMs);
  }

  /** What an agent does with an offer. */
  sealed interface Answer {
    record Accept(long afterMs) implements Answer {}

    record Decline(long afterMs) implements Answer {}

    record Miss() implements Answer {}
  }

  Answer answer(OfferId offer) {
    if (declinePerMille == 0 && missPerMille == 0 && thinkMaxMs == 0) {
      return new Answer.Accept(0);
    }
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + offer.value());
    int die = random.nextInt(1_000);
    if (die < missPerMille) {
      return new Answer.Miss();
    }
    long afterMs =
        thinkMs.isEmpty()
            ? random.nextLong(thinkMinMs, thinkMaxMs + 1L)
            : thinkMs.get(random.nextInt(thinkMs.size()));
    return die < missPerMille + declinePerMille
        ? new Answer.Decline(afterMs)
        : new Answer.Accept(afterMs);
  }
}
