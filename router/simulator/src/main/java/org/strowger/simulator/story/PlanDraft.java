package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.TeamId;

/** A routing plan as it is being said, step by step. */
final class PlanDraft {
  private final List<PlanStep> steps = new ArrayList<>();

  Phrases<Clause> clauses() {
    return new Phrases<Clause>().say("after", said -> steps.add(step(said)));
  }

  /** What a step may change; for the documentation. */
  static Phrases<Clause> effects() {
    return new StepDraft().effects();
  }

  RoutingPlan made(PlanId id) {
    return new RoutingPlan(id, steps);
  }

  /** {@code 30s lower levels by 2, add team night}. */
  private static PlanStep step(Sentence said) {
    long afterMs = said.spanMs("a wait");
    StepDraft draft = new StepDraft();
    Phrases<Clause> effects = draft.effects();
    do {
      effects.read(said).read(said);
    } while (said.takeMark(","));
    return draft.made(afterMs);
  }

  /** The effects of one step. */
  private static final class StepDraft {
    private int lowerLevelsBy;
    private final List<TeamId> addTeams = new ArrayList<>();
    private final List<QueueId> addQueues = new ArrayList<>();
    private long penaltyMs;
    private long headStartMs;
    private long targetMs = PlanStep.TARGET_AS_BEFORE;
    private @Nullable QueueId overflowTo;
    private boolean offerCallback;
    private boolean close;

    Phrases<Clause> effects() {
      return new Phrases<Clause>()
          .say("lower levels by", said -> lowerLevelsBy = said.number("how many levels"))
          .say("add team", said -> addTeams.add(new TeamId(said.word("a team"))))
          .say("add queue", said -> addQueues.add(new QueueId(said.word("a queue"))))
          .say("penalty", said -> penaltyMs = said.spanMs("a penalty"))
          .say("head start", said -> headStartMs = said.spanMs("a head start"))
          .say("target", said -> targetMs = said.spanMs("a target"))
          .say("overflow to", said -> overflowTo = new QueueId(said.word("a queue")))
          .say("offer callback", _ -> offerCallback = true)
          .say("close", _ -> close = true);
    }

    PlanStep made(long afterMs) {
      return new PlanStep(
          afterMs,
          lowerLevelsBy,
          addTeams,
          addQueues,
          penaltyMs,
          headStartMs,
          targetMs,
          overflowTo,
          offerCallback,
          close);
    }
  }
}
