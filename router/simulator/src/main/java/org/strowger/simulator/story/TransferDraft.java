package org.strowger.simulator.story;

import org.strowger.core.model.AgePolicy;
import org.strowger.core.model.TransferPolicy;

/** How a queue receives those who are handed on, as it is being said. */
final class TransferDraft {
  private static final Phrases<AgePolicy> AGES =
      new Phrases<AgePolicy>()
          .say("keep their age", AgePolicy.KEPT)
          .say("are credited", AgePolicy.CREDITED)
          .say("begin anew", AgePolicy.RESET);

  private AgePolicy age = TransferPolicy.DEFAULT.age();
  private long creditMs = TransferPolicy.DEFAULT.creditMs();
  private long personWaitMs = TransferPolicy.DEFAULT.personWaitMs();

  void speak(Phrases<Clause> known) {
    known
        .say("transferred", this::age)
        .say("wait for a person", said -> personWaitMs = said.spanMs("a wait"));
  }

  /** What may be said of the age of those who are handed on; for the documentation. */
  static Phrases<AgePolicy> ages() {
    return AGES;
  }

  TransferPolicy made() {
    return new TransferPolicy(age, creditMs, personWaitMs);
  }

  /** {@code transferred keep their age}, {@code transferred are credited 1m}. */
  private void age(Sentence said) {
    age = AGES.read(said);
    creditMs = age == AgePolicy.CREDITED ? said.spanMs("a credit") : 0;
  }
}
