package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Hindsight;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.explain.Explainer;
import org.strowger.core.explain.Flip;
import org.strowger.core.explain.InteractionExplanation;
import org.strowger.core.explain.Page;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;

/**
 * Asks the router of a story why. Every flip of the present is put to the test: applied to a copy
 * of the router, it must lead to the offer that it names.
 */
final class Inquiry {
  private final Stage stage;
  private final Names names;
  private final ExplanationNarrator narrator;

  Inquiry(Stage stage, Names names) {
    this.stage = stage;
    this.names = names;
    this.narrator = new ExplanationNarrator(names);
  }

  List<String> ask(Act.Explain question, long nowMs) {
    InteractionId id = names.interaction(question.key());
    List<String> told =
        question.asOfMs() == null ? present(id, nowMs) : past(id, question.asOfMs());
    return told.isEmpty() ? List.of(question.key() + " is not with the router") : told;
  }

  List<String> ask(Act.ExplainAgent question, long nowMs) {
    AgentId id = question.agent();
    var why =
        question.asOfMs() == null
            ? stage.explainer().explain(id, Page.FIRST, nowMs)
            : seen(Hindsight.of(id, stage.sequenceAt(question.asOfMs()), Page.FIRST)).agentThen();
    return why == null ? List.of("no agent is called " + id) : narrator.tell(why);
  }

  private List<String> present(InteractionId id, long nowMs) {
    Explainer explainer = stage.explainer();
    InteractionExplanation why = explainer.explain(id, Page.FIRST, nowMs);
    if (why == null) {
      return List.of();
    }
    why.flips().forEach(flip -> prove(flip, nowMs));
    return narrator.tell(why);
  }

  /** Throws a {@link BrokenPromise} if something else than the flip says would come of it. */
  void prove(Flip flip, long nowMs) {
    OfferMade next = stage.nextOffer(flip.changes(), nowMs);
    boolean holds =
        next != null
            && next.interaction().equals(flip.interaction())
            && next.agent().equals(flip.toAgent());
    if (!holds) {
      throw new BrokenPromise("what follows the flip " + flip + " is " + next);
    }
  }

  /** How it stood then, and the decision that had offered it last. */
  private List<String> past(InteractionId id, long timeMs) {
    Hindsight seen = seen(Hindsight.of(id, stage.sequenceAt(timeMs), Page.FIRST));
    InteractionExplanation then = seen.interactionThen();
    if (then == null) {
      return List.of();
    }
    List<String> told = new ArrayList<>(narrator.tell(then));
    @Nullable InteractionExplanation decision = seen.decision();
    if (decision != null && !Objects.equals(decision, then)) {
      String when = "decided at " + StoryClock.tell(decision.timeMs()) + ": ";
      narrator.tell(decision).forEach(line -> told.add(when + line));
    }
    return told;
  }

  private Hindsight seen(Hindsight hindsight) {
    for (JournalEntry entry : stage.journal()) {
      hindsight.follow(entry);
    }
    return hindsight;
  }
}
