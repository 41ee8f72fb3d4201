package org.strowger.core;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;

/**
 * A candidate configuration: how some queues would order who waits and choose among agents. It lies
 * over the live definitions: what it may change is its own, all else is as it is live, whatever
 * that becomes.
 *
 * <p>It may change what only the matching asks for: target, head start, strict priority, pressure,
 * the choice among agents, and how many are offered at once. The rest decides who comes into the
 * line and out of it, and what there is to match would no longer be the same.
 */
public final class ShadowQueues {
  private static final List<Fixed> FIXED =
      List.of(
          new Fixed("requirements", QueueDefinition::requirements),
          new Fixed("offer_timeout_ms", QueueDefinition::offerTimeoutMs),
          new Fixed("wrap_up_ms", QueueDefinition::wrapUpMs),
          new Fixed("cool_down_ms", QueueDefinition::coolDownMs),
          new Fixed("waiting_max", QueueDefinition::waitingMax),
          new Fixed("plan_id", QueueDefinition::plan),
          new Fixed("line.shares", queue -> queue.line().shares()),
          new Fixed("choice.distribution", queue -> queue.choice().distribution()),
          new Fixed("offers, beside parallel,", queue -> offers(queue.offers(), 1)),
          new Fixed("wrap_up", QueueDefinition::wrapUp),
          new Fixed("entry", QueueDefinition::entry),
          new Fixed("wake", QueueDefinition::wake),
          new Fixed("replies", QueueDefinition::replies),
          new Fixed("transfers", QueueDefinition::transfers),
          new Fixed("callbacks", QueueDefinition::callbacks),
          new Fixed("project_id", QueueDefinition::project));

  private final LinkedHashMap<QueueId, QueueDefinition> queues = new LinkedHashMap<>();

  /** Throws {@link InvalidValue} where a queue is there twice, or none at all. */
  public ShadowQueues(Collection<QueueDefinition> candidates) {
    if (candidates.isEmpty()) {
      throw new InvalidValue("queues", "is empty: name at least one queue that shall differ");
    }
    for (QueueDefinition candidate : candidates) {
      if (queues.put(candidate.id(), candidate) != null) {
        throw new InvalidValue("queues", "has queue " + candidate.id() + " twice: keep one");
      }
    }
  }

  /** The queues it speaks of, as they were given. */
  public List<QueueDefinition> all() {
    return List.copyOf(queues.values());
  }

  public boolean has(QueueId queue) {
    return queues.containsKey(queue);
  }

  /** The candidate's definition of a queue that is {@code live} so at present. */
  public QueueDefinition over(QueueDefinition live) {
    QueueDefinition candidate = queues.get(live.id());
    return candidate == null ? live : over(candidate, live);
  }

  /**
   * Throws {@link InvalidValue}, with queue and field, if the candidate differs from a live
   * definition where it may not.
   *
   * @param live the live definition of the same queue, or null if there is none
   */
  public static void check(QueueDefinition candidate, @Nullable QueueDefinition live) {
    QueueId id = candidate.id();
    if (live == null) {
      throw new InvalidValue(
          "queues.queue_id", "is " + id + ": no such queue is defined; define it first");
    }
    for (Fixed field : FIXED) {
      if (!Objects.equals(field.value().apply(candidate), field.value().apply(live))) {
        throw new InvalidValue(
            "queues." + field.name(),
            "of queue "
                + id
                + " differs from the live one: a shadow may change how the line is ordered and"
                + " agents are chosen; to try this, ask `journal what-if`");
      }
    }
  }

  private static QueueDefinition over(QueueDefinition candidate, QueueDefinition live) {
    LinePolicy line = candidate.line();
    ChoicePolicy choice = candidate.choice();
    OfferPolicy offers = live.offers();
    return new QueueDefinition(
        live.id(),
        live.requirements(),
        candidate.serviceTargetMs(),
        candidate.headStartMs(),
        live.offerTimeoutMs(),
        live.wrapUpMs(),
        live.coolDownMs(),
        live.waitingMax(),
        live.plan(),
        new LinePolicy(line.strictPriority(), live.line().shares(), line.pressureMs()),
        new ChoicePolicy(
            choice.order(),
            choice.penalties(),
            choice.thresholds(),
            choice.thresholdLiftMs(),
            live.choice().distribution()),
        offers(offers, offers.autoAccept() ? 1 : candidate.offers().parallel()),
        live.wrapUp(),
        live.entry(),
        live.wake(),
        live.replies(),
        live.transfers(),
        live.callbacks(),
        live.project());
  }

  private static OfferPolicy offers(OfferPolicy live, int parallel) {
    return new OfferPolicy(
        parallel,
        live.autoAccept(),
        live.autoAcceptDelayMs(),
        live.whisper(),
        live.busyCoolDownMs(),
        live.noAnswerCoolDownMs(),
        live.afterMiss(),
        live.declineMemoryMs(),
        live.failuresMax(),
        live.escalateTo());
  }

  /** A field that a candidate may not change, by its name on the wire. */
  private record Fixed(String name, Function<QueueDefinition, @Nullable Object> value) {}
}
