package org.strowger.simulator.story;

import org.strowger.core.model.ReplyPolicy;

/** How fast a queue's agents answer those who write, as it is being said. */
final class ReplyDraft {
  private long firstMs = ReplyPolicy.DEFAULT.firstMs();
  private long nextMs = ReplyPolicy.DEFAULT.nextMs();
  private boolean inOpenHours = ReplyPolicy.DEFAULT.inOpenHours();
  private long sleepMaxMs = ReplyPolicy.DEFAULT.sleepMaxMs();

  void speak(Phrases<Clause> known) {
    known
        .say("reply within", this::within)
        .say("first reply within", said -> firstMs = said.spanMs("a span"))
        .say("next reply within", said -> nextMs = said.spanMs("a span"))
        .say("count open hours", _ -> inOpenHours = true)
        .say("sleep at most", said -> sleepMaxMs = said.spanMs("a span"));
  }

  ReplyPolicy made() {
    return new ReplyPolicy(firstMs, nextMs, inOpenHours, sleepMaxMs);
  }

  /** The first reply and every further one. */
  private void within(Sentence said) {
    firstMs = said.spanMs("a span");
    nextMs = firstMs;
  }
}
