package org.strowger.server.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.core.WaitLedger.Charge;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.explain.WaitCause;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueId;
import org.strowger.figures.AgentTime;
import org.strowger.figures.By;
import org.strowger.figures.Count;
import org.strowger.figures.Counting;
import org.strowger.figures.FiguresTerms;
import org.strowger.figures.FoldRow;
import org.strowger.figures.FoldRow.ChargeRow;
import org.strowger.figures.FoldRow.DefinitionRow;
import org.strowger.figures.FoldRow.DutyRow;
import org.strowger.figures.FoldRow.HandledRow;
import org.strowger.figures.FoldRow.LifeRow;
import org.strowger.figures.FoldRow.OfferRow;
import org.strowger.figures.FoldRow.SheetRow;
import org.strowger.figures.FoldRow.TableRow;
import org.strowger.figures.FoldRow.TermsRow;
import org.strowger.figures.FoldRow.UnansweredRow;
import org.strowger.figures.FoldRow.WaitSheetRow;
import org.strowger.figures.Overtaking.Rule;
import org.strowger.figures.Passed;
import org.strowger.figures.Period;
import org.strowger.figures.SegmentEnd;
import org.strowger.figures.SegmentStart;
import org.strowger.figures.Stage;
import org.strowger.proto.v1.StoredFoldRow;
import org.strowger.server.journal.EventCodec;
import org.strowger.server.wire.WireEnums;
import org.strowger.server.wire.WireValues;

/**
 * Rows of folds in the messages of {@code fold.proto}. {@code decode} throws {@link InvalidValue}
 * where a message is not one that {@code encode} makes. Stateless, for any thread.
 */
final class FoldRowCodec {
  private FoldRowCodec() {}

  // ---- encoding

  static StoredFoldRow encode(FoldRow row) {
    StoredFoldRow.Builder wire = StoredFoldRow.newBuilder();
    switch (row) {
      case TermsRow it -> wire.setTerms(encode(it));
      case DefinitionRow(var definition) -> wire.setDefinition(EventCodec.encode(definition));
      case OfferRow(var offer, long madeMs) ->
          wire.setOffer(
              StoredFoldRow.Offer.newBuilder().setOfferId(offer.value()).setMadeMs(madeMs));
      case DutyRow it -> wire.setDuty(encode(it));
      case LifeRow it -> wire.setLife(encode(it));
      case HandledRow(var period, var queue, long handled, long handlingMs) ->
          wire.setHandled(
              StoredFoldRow.Handled.newBuilder()
                  .setPeriod(period.name())
                  .setQueueId(queue.value())
                  .setHandled(handled)
                  .setHandlingMs(handlingMs));
      case SheetRow it -> wire.setSheet(encode(it));
      case TableRow(var table) -> wire.setTable(EventCodec.encode(table));
      case ChargeRow(var charge) -> wire.setCharge(encode(charge));
      case WaitSheetRow(var period, long startMs, var by, var id, var waitedMs, var passed) ->
          wire.setWaitSheet(
              waitSheet(waitedMs, passed)
                  .setPeriod(period.name())
                  .setStartMs(startMs)
                  .setBy(by.name())
                  .setId(id));
      case UnansweredRow(var interaction, var waitedMs, var passed) ->
          wire.setUnanswered(waitSheet(waitedMs, passed).setInteractionId(interaction.value()));
    }
    return wire.build();
  }

  private static StoredFoldRow.Terms encode(TermsRow row) {
    StoredFoldRow.Terms.Builder wire = StoredFoldRow.Terms.newBuilder();
    for (FiguresTerms terms : row.terms()) {
      wire.addPeriods(
          StoredFoldRow.PeriodTerms.newBuilder()
              .setCounting(terms.counting().name())
              .setTargetMs(terms.targetMs())
              .setShortAbandonMs(terms.shortAbandonMs())
              .setPeriod(terms.period().name())
              .setPeriodsKept(terms.periodsKept())
              .setFromMs(terms.fromMs())
              .setToMs(terms.toMs()));
    }
    return wire.build();
  }

  private static StoredFoldRow.Duty encode(DutyRow row) {
    return StoredFoldRow.Duty.newBuilder()
        .setAgentId(row.agent().value())
        .setActivity(WireEnums.toWire(row.activity()))
        .setConnected(row.connected())
        .setPlanned(row.planned())
        .setCoolingDown(row.coolingDown())
        .setOnShift(row.onShift())
        .setInHand(row.inHand())
        .setOffers(row.offers())
        .setState(nameOrEmpty(row.state()))
        .setSinceMs(row.sinceMs())
        .build();
  }

  private static StoredFoldRow.Life encode(LifeRow row) {
    return StoredFoldRow.Life.newBuilder()
        .setInteractionId(row.interaction().value())
        .setGatewayId(row.key().gateway().value())
        .setKey(row.key().key())
        .setChannel(WireEnums.toWire(row.channel()))
        .setConsultation(row.consultation())
        .setArrivedMs(row.arrivedMs())
        .setCreditedSinceMs(row.creditedSinceMs())
        .addAllPreferredAgentIds(WireValues.each(row.preferred(), AgentId::value))
        .setQueueId(row.queue().value())
        .setPriority(row.priority())
        .setPlanSteps(row.planSteps())
        .setDueMs(row.dueMs())
        .setSinceMs(row.sinceMs())
        .setQueuedMs(row.queuedMs())
        .setPreferenceDeadlineMs(row.preferenceDeadlineMs())
        .setFailures(row.failures())
        .setOffersPending(row.offersPending())
        .setAnswered(row.answered())
        .setStage(row.stage().name())
        .setStageSinceMs(row.stageSinceMs())
        .setAgentId(WireValues.toWire(row.agent()))
        .setStart(row.start().name())
        .setStartMs(row.startMs())
        .setSegmentEnd(nameOrEmpty(row.segmentEnd()))
        .addAllPassed(spans(row.passedMs()))
        .build();
  }

  /** Which counts the values of sheets are of. */
  static StoredFoldRow columns() {
    StoredFoldRow.Columns.Builder columns = StoredFoldRow.Columns.newBuilder();
    for (Count count : Count.values()) {
      columns.addCounts(count.name());
    }
    return StoredFoldRow.newBuilder().setColumns(columns).build();
  }

  private static StoredFoldRow.Sheet encode(SheetRow row) {
    StoredFoldRow.Sheet.Builder wire =
        StoredFoldRow.Sheet.newBuilder()
            .setPeriod(row.period().name())
            .setStartMs(row.startMs())
            .setBy(row.by().name())
            .setId(row.id());
    int counted = 0;
    for (Count count : Count.values()) {
      if (counted < row.values().size()) {
        wire.addValues(row.values().getOrDefault(count, 0L));
        counted += row.values().containsKey(count) ? 1 : 0;
      }
    }
    return wire.build();
  }

  private static StoredFoldRow.Charge encode(Charge charge) {
    ProjectId project = charge.project();
    return StoredFoldRow.Charge.newBuilder()
        .setInteractionId(charge.interaction().value())
        .setQueueId(charge.queue().value())
        .setProjectId(project == null ? "" : project.value())
        .setChannel(WireEnums.toWire(charge.channel()))
        .setCause(charge.cause().name())
        .setSinceMs(charge.sinceMs())
        .build();
  }

  private static StoredFoldRow.WaitSheet.Builder waitSheet(
      Map<WaitCause, Long> waitedMs, Map<Rule, Passed> passed) {
    StoredFoldRow.WaitSheet.Builder wire =
        StoredFoldRow.WaitSheet.newBuilder().addAllWaited(spans(waitedMs));
    sorted(passed)
        .forEach((rule, of) ->
            wire.addPassed(
                StoredFoldRow.Passed.newBuilder()
                    .setRule(rule.name())
                    .setCount(of.count())
                    .setLaterSumMs(of.laterSumMs())
                    .setLaterMaxMs(of.laterMaxMs())));
    return wire;
  }

  private static <E extends Enum<E>> List<StoredFoldRow.Span> spans(Map<E, Long> spansMs) {
    List<StoredFoldRow.Span> spans = new ArrayList<>(spansMs.size());
    sorted(spansMs)
        .forEach((what, ms) ->
            spans.add(StoredFoldRow.Span.newBuilder().setName(what.name()).setMs(ms).build()));
    return spans;
  }

  /** The same content gives the same bytes. */
  private static <E extends Enum<E>, V> Map<E, V> sorted(Map<E, V> map) {
    return map.isEmpty() ? Map.of() : new EnumMap<>(map);
  }

  private static String nameOrEmpty(@Nullable Enum<?> value) {
    return value == null ? "" : value.name();
  }

  // ---- decoding

  /**
   * @param columns of which the values of sheets are; see {@link #columns(StoredFoldRow.Columns)}
   */
  static FoldRow decode(StoredFoldRow wire, List<Count> columns) {
    return switch (wire.getRowCase()) {
      case TERMS ->
          new TermsRow(WireValues.each(wire.getTerms().getPeriodsList(), FoldRowCodec::decode));
      case DEFINITION -> {
        Event event = EventCodec.decode(wire.getDefinition());
        if (event instanceof ConfigurationEvent definition) {
          yield new DefinitionRow(definition);
        }
        throw new InvalidValue("definition", "is none: " + event);
      }
      case OFFER ->
          new OfferRow(new OfferId(wire.getOffer().getOfferId()), wire.getOffer().getMadeMs());
      case DUTY -> decode(wire.getDuty());
      case LIFE -> decode(wire.getLife());
      case HANDLED -> decode(wire.getHandled());
      case SHEET -> decode(wire.getSheet(), columns);
      case TABLE -> new TableRow(EventCodec.decode(wire.getTable()));
      case CHARGE -> new ChargeRow(decode(wire.getCharge()));
      case WAIT_SHEET -> decode(wire.getWaitSheet());
      case UNANSWERED ->
          new UnansweredRow(
              new InteractionId(wire.getUnanswered().getInteractionId()),
              spansMs(WaitCause.class, wire.getUnanswered().getWaitedList()),
              passed(wire.getUnanswered()));
      case COLUMNS, ROW_NOT_SET ->
          throw new InvalidValue("row", "is missing or of a kind that this version does not know");
    };
  }

  static List<Count> columns(StoredFoldRow.Columns wire) {
    return WireValues.each(wire.getCountsList(), name -> value(Count.class, name));
  }

  private static FiguresTerms decode(StoredFoldRow.PeriodTerms wire) {
    return new FiguresTerms(
        value(Counting.class, wire.getCounting()),
        wire.getTargetMs(),
        wire.getShortAbandonMs(),
        value(Period.class, wire.getPeriod()),
        wire.getPeriodsKept(),
        wire.getFromMs(),
        wire.getToMs());
  }

  private static DutyRow decode(StoredFoldRow.Duty wire) {
    return new DutyRow(
        new AgentId(wire.getAgentId()),
        WireEnums.fromWire(wire.getActivity()),
        wire.getConnected(),
        wire.getPlanned(),
        wire.getCoolingDown(),
        wire.getOnShift(),
        wire.getInHand(),
        wire.getOffers(),
        valueOrNull(AgentTime.class, wire.getState()),
        wire.getSinceMs());
  }

  private static LifeRow decode(StoredFoldRow.Life wire) {
    return new LifeRow(
        new InteractionId(wire.getInteractionId()),
        new InteractionKey(new GatewayId(wire.getGatewayId()), wire.getKey()),
        WireEnums.fromWire(wire.getChannel()),
        wire.getConsultation(),
        wire.getArrivedMs(),
        wire.getCreditedSinceMs(),
        WireValues.each(wire.getPreferredAgentIdsList(), AgentId::new),
        new QueueId(wire.getQueueId()),
        wire.getPriority(),
        wire.getPlanSteps(),
        wire.getDueMs(),
        wire.getSinceMs(),
        wire.getQueuedMs(),
        wire.getPreferenceDeadlineMs(),
        wire.getFailures(),
        wire.getOffersPending(),
        wire.getAnswered(),
        value(Stage.class, wire.getStage()),
        wire.getStageSinceMs(),
        WireValues.agentFromWire(wire.getAgentId()),
        value(SegmentStart.class, wire.getStart()),
        wire.getStartMs(),
        valueOrNull(SegmentEnd.class, wire.getSegmentEnd()),
        spansMs(Stage.class, wire.getPassedList()));
  }

  private static HandledRow decode(StoredFoldRow.Handled wire) {
    return new HandledRow(
        value(Period.class, wire.getPeriod()),
        new QueueId(wire.getQueueId()),
        wire.getHandled(),
        wire.getHandlingMs());
  }

  private static SheetRow decode(StoredFoldRow.Sheet wire, List<Count> columns) {
    if (wire.getValuesCount() > columns.size()) {
      throw new InvalidValue("values", "are more than the columns before them");
    }
    Map<Count, Long> values = new EnumMap<>(Count.class);
    for (int i = 0; i < wire.getValuesCount(); i++) {
      if (wire.getValues(i) != 0) {
        values.put(columns.get(i), wire.getValues(i));
      }
    }
    return new SheetRow(
        value(Period.class, wire.getPeriod()),
        wire.getStartMs(),
        value(By.class, wire.getBy()),
        wire.getId(),
        values);
  }

  private static Charge decode(StoredFoldRow.Charge wire) {
    return new Charge(
        new InteractionId(wire.getInteractionId()),
        new QueueId(wire.getQueueId()),
        wire.getProjectId().isEmpty() ? null : new ProjectId(wire.getProjectId()),
        WireEnums.fromWire(wire.getChannel()),
        value(WaitCause.class, wire.getCause()),
        wire.getSinceMs());
  }

  private static WaitSheetRow decode(StoredFoldRow.WaitSheet wire) {
    return new WaitSheetRow(
        value(Period.class, wire.getPeriod()),
        wire.getStartMs(),
        value(By.class, wire.getBy()),
        wire.getId(),
        spansMs(WaitCause.class, wire.getWaitedList()),
        passed(wire));
  }

  private static Map<Rule, Passed> passed(StoredFoldRow.WaitSheet wire) {
    Map<Rule, Passed> passed = new EnumMap<>(Rule.class);
    for (StoredFoldRow.Passed one : wire.getPassedList()) {
      passed.put(
          value(Rule.class, one.getRule()),
          new Passed(one.getCount(), one.getLaterSumMs(), one.getLaterMaxMs()));
    }
    return passed;
  }

  private static <E extends Enum<E>> Map<E, Long> spansMs(
      Class<E> of, List<StoredFoldRow.Span> wire) {
    Map<E, Long> spansMs = new EnumMap<>(of);
    wire.forEach(span -> spansMs.put(value(of, span.getName()), span.getMs()));
    return spansMs;
  }

  private static <E extends Enum<E>> @Nullable E valueOrNull(Class<E> of, String name) {
    return name.isEmpty() ? null : value(of, name);
  }

  private static <E extends Enum<E>> E value(Class<E> of, String name) {
    try {
      return Enum.valueOf(of, name);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidValue(of.getSimpleName(), "has no " + name + " that this version knows of");
    }
  }
}
