package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.Limits;
import org.strowger.core.model.Threshold;

/** How a queue chooses among agents, as it is being said. */
final class ChoiceDraft {
  private static final Phrases<AgentOrder> ORDERS = Phrases.of(AgentOrder.values());
  private static final Phrases<Distribution> DISTRIBUTIONS = Phrases.of(Distribution.values());

  private AgentOrder order = ChoicePolicy.DEFAULT.order();
  private final List<LevelPenalty> penalties = new ArrayList<>();
  private final List<Threshold> thresholds = new ArrayList<>();
  private long thresholdLiftMs = ChoicePolicy.DEFAULT.thresholdLiftMs();
  private Distribution distribution = ChoicePolicy.DEFAULT.distribution();

  void speak(Phrases<Clause> known) {
    known
        .say("order", said -> order = ORDERS.read(said))
        .say("penalties", said -> penalties.addAll(said.list(() -> penalty(said))))
        .say("keep", said -> thresholds.add(threshold(said)))
        .say("keep nobody after", said -> thresholdLiftMs = said.spanMs("a wait"))
        .say("by", said -> distribution = DISTRIBUTIONS.read(said));
  }

  ChoicePolicy made() {
    return new ChoicePolicy(order, penalties, thresholds, thresholdLiftMs, distribution);
  }

  /** {@code 60s from level 5}. */
  private static LevelPenalty penalty(Sentence said) {
    long penaltyMs = said.spanMs("a penalty");
    said.expect("from level");
    return new LevelPenalty(said.number("a level"), penaltyMs);
  }

  /** {@code 2 free}, {@code 2 free from those below level 5}, {@code ... counting the line}. */
  private static Threshold threshold(Sentence said) {
    int reserve = said.number("how many are kept free");
    said.expect("free");
    int levelBelow =
        said.take("from those below level") ? said.number("a level") : Limits.LEVEL_MAX + 1;
    return new Threshold(levelBelow, reserve, said.take("counting the line"));
  }
}
