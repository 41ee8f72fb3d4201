package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Share;
import org.strowger.core.model.WakePolicy;
import org.strowger.core.model.WrapUpMode;
import org.strowger.core.model.WrapUpPolicy;

/** A queue as it is being said. What is not said is as the initial values here have it. */
final class QueueDraft {
  private static final Phrases<WrapUpMode> WRAP_UPS = Phrases.of(WrapUpMode.values());
  private static final Phrases<WakePolicy> WAKES = Phrases.of(WakePolicy.values());

  private final RequirementDraft requirements = new RequirementDraft();
  private final ChoiceDraft choice = new ChoiceDraft();
  private final OfferDraft offers = new OfferDraft();
  private final EntryDraft entry = new EntryDraft();
  private final ReplyDraft replies = new ReplyDraft();
  private final TransferDraft transfers = new TransferDraft();
  private final CallbackDraft callbacks = new CallbackDraft();
  private long serviceTargetMs = 20_000;
  private long headStartMs = 90_000;
  private long offerTimeoutMs = 20_000;
  private long wrapUpMs;
  private WrapUpMode wrapUpMode = WrapUpPolicy.DEFAULT.mode();
  private long extendMaxMs = WrapUpPolicy.DEFAULT.extendMaxMs();
  private long coolDownMs = 5_000;
  private int waitingMax = 500;
  private @Nullable PlanId plan;
  private boolean strictPriority;
  private long pressureMs;
  private final List<Share> shares = new ArrayList<>();
  private WakePolicy wake = WakePolicy.SAME_AGENT;
  private boolean dispositionNeeded = WrapUpPolicy.DEFAULT.dispositionNeeded();
  private @Nullable ProjectId project;

  Phrases<Clause> clauses() {
    Phrases<Clause> known = new Phrases<>();
    requirements.speak(known);
    known
        .say("target", said -> serviceTargetMs = said.spanMs("a target"))
        .say("head start", said -> headStartMs = said.spanMs("a head start"))
        .say("strict priority", _ -> strictPriority = true)
        .say("pressure", said -> pressureMs = said.spanMs("a pressure"))
        .say("shares", said -> shares.addAll(said.list(() -> share(said))))
        .say("at most", this::waitingMax)
        .say("plan", said -> plan = new PlanId(said.word("a plan")))
        .say("offer time", said -> offerTimeoutMs = said.spanMs("an offer time"))
        .say("cool-down", said -> coolDownMs = said.spanMs("a cool-down"))
        .say("wrap-up", this::wrapUp)
        .say("needs disposition", _ -> dispositionNeeded = true)
        .say("wake", said -> wake = WAKES.read(said))
        .say("project", said -> project = new ProjectId(said.word("a project")));
    choice.speak(known);
    offers.speak(known);
    entry.speak(known);
    replies.speak(known);
    transfers.speak(known);
    callbacks.speak(known);
    return known;
  }

  QueueDefinition made(QueueId id) {
    return new QueueDefinition(
        id,
        requirements.made(),
        serviceTargetMs,
        headStartMs,
        offerTimeoutMs,
        wrapUpMs,
        coolDownMs,
        waitingMax,
        plan,
        new LinePolicy(strictPriority, shares, pressureMs),
        choice.made(),
        offers.made(),
        new WrapUpPolicy(wrapUpMode, extendMaxMs, dispositionNeeded),
        entry.made(),
        wake,
        replies.made(),
        transfers.made(),
        callbacks.made(),
        project);
  }

  /** {@code gold 70%}. */
  private static Share share(Sentence said) {
    QueueId queue = new QueueId(said.word("a queue"));
    return new Share(queue, AgentDraft.permille(said) / 10);
  }

  /** {@code at most 10 waiting}. */
  private void waitingMax(Sentence said) {
    waitingMax = said.number("how many may wait");
    said.expect("waiting");
  }

  /** {@code wrap-up 30s fixed extendable 1m}. */
  private void wrapUp(Sentence said) {
    wrapUpMs = said.spanMs("wrap-up");
    if (!said.next().isEmpty() && !said.stands("extendable") && !said.next().equals(";")) {
      wrapUpMode = WRAP_UPS.read(said);
    }
    if (said.take("extendable")) {
      extendMaxMs = said.spanMs("how far it can be extended");
    }
  }
}
