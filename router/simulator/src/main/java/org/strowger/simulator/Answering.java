package org.strowger.simulator;

import java.util.Comparator;
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
 * @param thoughts answers as long as those of about the same time; empty = anything from the
 *     quickest to the slowest
 */
public record Answering(
    long seed,
    int thinkMinMs,
    int thinkMaxMs,
    int declinePerMille,
    int missPerMille,
    long backAfterMs,
    List<Thought> thoughts) {
  /** So many before and after a moment are of about the same time. */
  private static final int NEAR = 10;

  /**
   * How long an answer once took.
   *
   * @param atMs when the offer was made, router time
   * @param thinkMs until the answer
   */
  public record Thought(long atMs, long thinkMs) {}

  /** Every offer is accepted in the millisecond in which it is made. */
  public static final Answering AT_ONCE = new Answering(0, 0, 0, 0, 0, 0);

  public Answering {
    thoughts = thoughts.stream().sorted(Comparator.comparingLong(Thought::atMs)).toList();
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

  /**
   * Answers take as long as one of those did that were made at about the same time, each equally
   * likely: agents are slow together, as when their desktops are. There is at least one; nobody
   * misses an offer.
   */
  public static Answering asSeen(long seed, List<Thought> thoughts, int declinePerMille) {
    return new Answering(
        seed,
        Math.toIntExact(thoughts.stream().mapToLong(Thought::thinkMs).min().orElseThrow()),
        Math.toIntExact(thoughts.stream().mapToLong(Thought::thinkMs).max().orElseThrow()),
        declinePerMille,
        0,
        0,
        thoughts);
  }

  /** What an agent does with an offer. */
  sealed interface Answer {
    record Accept(long afterMs) implements Answer {}

    record Decline(long afterMs) implements Answer {}

    record Miss() implements Answer {}
  }

  /** The answer to an offer that is made at {@code timeMs}, router time. */
  Answer answer(OfferId offer, long timeMs) {
    if (declinePerMille == 0 && missPerMille == 0 && thinkMaxMs == 0) {
      return new Answer.Accept(0);
    }
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + offer.value());
    int die = random.nextInt(1_000);
    if (die < missPerMille) {
      return new Answer.Miss();
    }
    long afterMs =
        thoughts.isEmpty()
            ? random.nextLong(thinkMinMs, thinkMaxMs + 1L)
            : near(timeMs, random).thinkMs();
    return die < missPerMille + declinePerMille
        ? new Answer.Decline(afterMs)
        : new Answer.Accept(afterMs);
  }

  private Thought near(long timeMs, SplittableRandom random) {
    int low = 0;
    int high = thoughts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (thoughts.get(middle).atMs() < timeMs) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int from = Math.max(0, low - NEAR);
    int to = Math.min(thoughts.size(), low + NEAR);
    return thoughts.get(random.nextInt(from, to));
  }
}
