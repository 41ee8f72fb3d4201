package org.strowger.simulator.story;

import org.jspecify.annotations.Nullable;
import org.strowger.core.model.Activity;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.QueueId;

/** How a queue makes offers, as it is being said. */
final class OfferDraft {
  static final Phrases<Activity> ACTIVITIES = Phrases.of(Activity.values());

  private int parallel = OfferPolicy.DEFAULT.parallel();
  private boolean autoAccept = OfferPolicy.DEFAULT.autoAccept();
  private long autoAcceptDelayMs = OfferPolicy.DEFAULT.autoAcceptDelayMs();
  private String whisper = OfferPolicy.DEFAULT.whisper();
  private long busyCoolDownMs = OfferPolicy.DEFAULT.busyCoolDownMs();
  private long noAnswerCoolDownMs = OfferPolicy.DEFAULT.noAnswerCoolDownMs();
  private Activity afterMiss = OfferPolicy.DEFAULT.afterMiss();
  private long declineMemoryMs = OfferPolicy.DEFAULT.declineMemoryMs();
  private int failuresMax = OfferPolicy.DEFAULT.failuresMax();
  private @Nullable QueueId escalateTo = OfferPolicy.DEFAULT.escalateTo();

  void speak(Phrases<Clause> known) {
    known
        .say("offer to", this::parallel)
        .say("accept at once", _ -> autoAccept = true)
        .say("accept by itself after", this::autoAccept)
        .say("whisper", said -> whisper = said.quoted("what the agent is told"))
        .say("cool-down when busy", said -> busyCoolDownMs = said.spanMs("a cool-down"))
        .say("cool-down without answer", said -> noAnswerCoolDownMs = said.spanMs("a cool-down"))
        .say("after a miss", said -> afterMiss = ACTIVITIES.read(said))
        .say("remember declines", said -> declineMemoryMs = said.spanMs("a memory"))
        .say("after failures", this::afterFailures);
  }

  OfferPolicy made() {
    return new OfferPolicy(
        parallel,
        autoAccept,
        autoAcceptDelayMs,
        whisper,
        busyCoolDownMs,
        noAnswerCoolDownMs,
        afterMiss,
        declineMemoryMs,
        failuresMax,
        escalateTo);
  }

  /** {@code offer to 3 at once}. */
  private void parallel(Sentence said) {
    parallel = said.number("how many agents");
    said.expect("at once");
  }

  /** {@code accept by itself after 3s}. */
  private void autoAccept(Sentence said) {
    autoAccept = true;
    autoAcceptDelayMs = said.spanMs("how long the agent is warned");
  }

  /** {@code after failures 3 go to general}, or {@code after failures 3 widen}. */
  private void afterFailures(Sentence said) {
    failuresMax = said.number("how many failures");
    if (said.take("go to")) {
      escalateTo = new QueueId(said.word("a queue"));
    } else {
      said.expect("widen");
    }
  }
}
