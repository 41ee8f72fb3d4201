package org.strowger.simulator.story;

import org.strowger.core.model.CallbackPolicy;

/** How a queue's customers are called back, as it is being said. */
final class CallbackDraft {
  private int attemptsMax = CallbackPolicy.DEFAULT.attemptsMax();
  private long spacingMs = CallbackPolicy.DEFAULT.spacingMs();
  private long dialMs = CallbackPolicy.DEFAULT.dialMs();
  private long placeKeptMs = CallbackPolicy.DEFAULT.placeKeptMs();

  void speak(Phrases<Clause> known) {
    known
        .say("call back", this::attempts)
        .say("call again after", said -> spacingMs = said.spanMs("a span"))
        .say("ring for", said -> dialMs = said.spanMs("a span"))
        .say("keep places for", said -> placeKeptMs = said.spanMs("a span"));
  }

  CallbackPolicy made() {
    return new CallbackPolicy(attemptsMax, spacingMs, dialMs, placeKeptMs);
  }

  /** {@code call back 3 times}. */
  private void attempts(Sentence said) {
    attemptsMax = said.number("how many attempts");
    said.expect("times");
  }
}
