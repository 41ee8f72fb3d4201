package org.strowger.server.wire;

import java.util.List;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.Preference;
import org.strowger.proto.v1.Arrive;
import org.strowger.proto.v1.JournalArrivalTerms;

/**
 * What an arrival may say beside who, where and what for: as gateways say it, and as the journal
 * keeps it. {@code fromWire} throws {@link org.strowger.core.model.InvalidValue}, which names the
 * field; stateless, for any thread.
 */
public final class WireTerms {
  private WireTerms() {}

  /** What a gateway says; the {@code lot} is drawn for it by the router. */
  public static ArrivalTerms fromWire(Arrive wire, long lot) {
    return terms(
        wire.getPreferredAgentIdsList(),
        wire.getPreferredWaitMs(),
        wire.getPreferredPersonally(),
        wire.getExcludedAgentIdsList(),
        wire.getWaitingSinceMs(),
        wire.getEnterMs(),
        lot,
        wire.getCustomerId(),
        wire.getRelatedInteractionId());
  }

  public static JournalArrivalTerms toWire(ArrivalTerms terms) {
    CustomerId customer = terms.customer();
    return JournalArrivalTerms.newBuilder()
        .addAllPreferredAgentIds(WireValues.each(terms.preference().agents(), AgentId::value))
        .setPreferredWaitMs(terms.preference().waitMs())
        .addAllExcludedAgentIds(WireValues.each(terms.excludedAgents(), AgentId::value))
        .setWaitingSinceMs(terms.waitingSinceMs())
        .setEnterMs(terms.enterMs())
        .setLot(terms.lot())
        .setPreferredPersonally(terms.preference().personal())
        .setCustomerId(customer == null ? "" : customer.value())
        .setRelatedInteractionId(WireJourney.toWire(terms.related()))
        .build();
  }

  /** A message left out, as in older journals, says nothing. */
  public static ArrivalTerms fromWire(JournalArrivalTerms wire) {
    return terms(
        wire.getPreferredAgentIdsList(),
        wire.getPreferredWaitMs(),
        wire.getPreferredPersonally(),
        wire.getExcludedAgentIdsList(),
        wire.getWaitingSinceMs(),
        wire.getEnterMs(),
        wire.getLot(),
        wire.getCustomerId(),
        wire.getRelatedInteractionId());
  }

  private static ArrivalTerms terms(
      List<String> preferred,
      long preferredWaitMs,
      boolean preferredPersonally,
      List<String> excluded,
      long waitingSinceMs,
      long enterMs,
      long lot,
      String customer,
      long related) {
    return new ArrivalTerms(
        new Preference(
            WireFields.ids("preferred_agent_ids", preferred, AgentId::new),
            preferredWaitMs,
            preferredPersonally),
        WireFields.ids("excluded_agent_ids", excluded, AgentId::new),
        waitingSinceMs,
        enterMs,
        lot,
        WireFields.idOrNull("customer_id", customer, CustomerId::new),
        WireFields.named("related_interaction_id", () -> WireJourney.interactionFromWire(related)));
  }
}
