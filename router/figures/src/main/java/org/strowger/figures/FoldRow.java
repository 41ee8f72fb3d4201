package org.strowger.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.WaitLedger.Charge;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.QueueId;
import org.strowger.figures.Overtaking.Rule;

/**
 * One row of what a fold knows and has counted, as it stands. All rows of a fold, put back in the
 * order of writing into a new one on the same terms, restore it. What is defined is written as the
 * event that defined it.
 */
public sealed interface FoldRow {
  /** On what is counted, by period; a fold on other terms can't be restored from what follows. */
  record TermsRow(List<FiguresTerms> terms) implements FoldRow {
    public TermsRow {
      terms = List.copyOf(terms);
    }

    void requireSame(TermsRow own) {
      if (!equals(own)) {
        throw new IllegalStateException("it was counted on other terms: " + terms);
      }
    }
  }

  /** What a {@link JournalFold} knows of the present. */
  sealed interface Present extends FoldRow {}

  /** What a {@link FiguresFold} has counted. */
  sealed interface Counted extends FoldRow {}

  /** What a {@link WaitFold} has charged. */
  sealed interface Charged extends FoldRow {}

  /** A queue, agent, team or project as it is defined now, or which way a calendar has turned. */
  record DefinitionRow(ConfigurationEvent definition) implements Present {}

  /** A pending offer, made then, epoch ms. */
  record OfferRow(OfferId offer, long madeMs) implements Present {}

  /**
   * An agent, as {@link Duty} has it.
   *
   * @param inHand interactions
   * @param offers pending
   * @param state what the time goes into since {@code sinceMs}, epoch ms; null while signed out
   */
  record DutyRow(
      AgentId agent,
      Activity activity,
      boolean connected,
      boolean planned,
      boolean coolingDown,
      boolean onShift,
      int inHand,
      int offers,
      @Nullable AgentTime state,
      long sinceMs)
      implements Present {}

  /**
   * An interaction in the tables, as {@link Life} has it.
   *
   * @param creditedSinceMs since when it counts as waiting by a credit of age, epoch ms; 0 = none
   * @param segmentEnd how its segment ended for the customer; null while it has not
   * @param passedMs what has passed of its segment, ms
   */
  record LifeRow(
      InteractionId interaction,
      InteractionKey key,
      Channel channel,
      boolean consultation,
      long arrivedMs,
      long creditedSinceMs,
      List<AgentId> preferred,
      QueueId queue,
      int priority,
      int planSteps,
      long dueMs,
      long sinceMs,
      long queuedMs,
      long preferenceDeadlineMs,
      int failures,
      int offersPending,
      boolean answered,
      Stage stage,
      long stageSinceMs,
      @Nullable AgentId agent,
      SegmentStart start,
      long startMs,
      @Nullable SegmentEnd segmentEnd,
      Map<Stage, Long> passedMs)
      implements Present {
    public LifeRow {
      preferred = List.copyOf(preferred);
      passedMs = Map.copyOf(passedMs);
    }
  }

  /** How many were handled in a queue until now, and what that took, ms: for what is long. */
  record HandledRow(Period period, QueueId queue, long handled, long handlingMs)
      implements Counted {}

  /** What was counted under one name, in the period that began then, epoch ms. */
  record SheetRow(Period period, long startMs, By by, String id, Map<Count, Long> values)
      implements Counted {
    public SheetRow {
      values = Map.copyOf(values);
    }
  }

  /** One row of the tables in which waits are followed; the core's own. */
  record TableRow(Event row) implements Charged {}

  /** What the wait of one runs on to. */
  record ChargeRow(Charge charge) implements Charged {}

  /** What waits were due to under one name, in the period that began then, epoch ms. */
  record WaitSheetRow(
      Period period,
      long startMs,
      By by,
      String id,
      Map<WaitCause, Long> waitedMs,
      Map<Rule, Passed> passed)
      implements Charged {
    public WaitSheetRow {
      waitedMs = Map.copyOf(waitedMs);
      passed = Map.copyOf(passed);
    }
  }

  /** What the wait of one that is unanswered was due to. */
  record UnansweredRow(
      InteractionId interaction, Map<WaitCause, Long> waitedMs, Map<Rule, Passed> passed)
      implements Charged {
    public UnansweredRow {
      waitedMs = Map.copyOf(waitedMs);
      passed = Map.copyOf(passed);
    }
  }
}
