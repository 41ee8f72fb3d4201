package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.core.CallCentre.SECOND;
import static org.strowger.core.QueueSketch.queue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.event.AgentEvent.AgentSignedIn;
import org.strowger.core.event.AgentEvent.NextActivitySet;
import org.strowger.core.event.ConfigurationEvent.AgentDefined;
import org.strowger.core.event.ConfigurationEvent.CapacityProfileDefined;
import org.strowger.core.event.ConfigurationEvent.QueueDefined;
import org.strowger.core.event.Event;
import org.strowger.core.event.InteractionEvent.ConversationIdled;
import org.strowger.core.event.InteractionEvent.ConversationWoken;
import org.strowger.core.event.InteractionEvent.InteractionArrived;
import org.strowger.core.event.InteractionEvent.InteractionEnded;
import org.strowger.core.event.OfferEvent.OfferAccepted;
import org.strowger.core.event.OfferEvent.OfferDeclined;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.Links;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.Preference;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.WaitEstimate;
import org.strowger.core.model.WaitModel;

/** The ledger must notice what can't be, or the simulation proves nothing. */
class LedgerTest {
  private static final AgentId ANA = new AgentId("ana");
  private static final AgentId BEA = new AgentId("bea");

  /** By the queue's target. */
  private static final long DUE_MS = 20 * SECOND;

  /** By the queue's time to think. */
  private static final long OFFER_DEADLINE_MS = 20 * SECOND;

  private final Ledger ledger = new Ledger();
  private long sessions;

  @BeforeEach
  void openWithOneChatForEachAgent() {
    CapacityProfile profile =
        new CapacityProfile(
            new CapacityProfileId("one"), List.of(new ChannelLimit(Channel.CHAT, 1)), 1);
    happens(new CapacityProfileDefined(profile));
    happens(new QueueDefined(queue("q").definition()));
    for (AgentId agent : List.of(ANA, BEA)) {
      happens(new AgentDefined(new AgentDefinition(agent, Proficiencies.NONE, profile.id())));
      happens(new AgentSignedIn(agent, new SessionId(++sessions), Activity.AVAILABLE));
    }
  }

  @Test
  void shouldFindAnOrdinaryLifePossible() {
    happens(arrives(1), offer(1, 1, ANA), accept(1, 1, ANA));
    happens(new InteractionEnded(id(1), EndReason.AGENT_ENDED, ANA, 0, null));
    happens(arrives(2), offer(2, 2, ANA), decline(2, 2, ANA), offer(3, 2, BEA));
    ledger.balance(0);
  }

  @Test
  void shouldObjectToAcceptingAnOfferThatIsNotPending() {
    happens(arrives(1));
    objectsTo(accept(1, 1, ANA));
    happens(offer(1, 1, ANA), decline(1, 1, ANA));
    objectsTo(accept(1, 1, ANA));
  }

  @Test
  void shouldObjectToTwoAgentsWithOneInteraction() {
    happens(arrives(1), offer(1, 1, ANA), accept(1, 1, ANA));
    objectsTo(offer(2, 1, BEA));
  }

  @Test
  void shouldObjectToASecondOfferWhereTheQueueMakesOneAtATime() {
    happens(arrives(1), offer(1, 1, ANA));
    objectsTo(offer(2, 1, BEA));
  }

  @Test
  void shouldObjectToMoreThanTheCapacity() {
    happens(arrives(1), arrives(2), offer(1, 1, ANA));
    objectsTo(offer(2, 2, ANA));
  }

  @Test
  void shouldObjectToAnOfferOfWhatIsScheduledForLater() {
    happens(arrives(1, Requirements.NONE, terms(9_000)));
    objectsTo(offer(1, 1, ANA));
  }

  @Test
  void shouldLetAnIdleConversationMakeRoomAndObjectToWakingItWithoutRoom() {
    happens(arrives(1), offer(1, 1, ANA), accept(1, 1, ANA));
    happens(new ConversationIdled(id(1), ANA, 1));
    happens(arrives(2), offer(2, 2, ANA), accept(2, 2, ANA));
    objectsTo(new ConversationWoken(id(1), ANA, 0));
  }

  @Test
  void shouldObjectToAnOfferToWhoIsNotWhatIsAskedFor() {
    Requirements german = new Requirements(List.of(new Requirement(new SkillId("german"), 1)));
    happens(arrives(1, german, ArrivalTerms.NONE));
    objectsTo(offer(1, 1, ANA));
  }

  @Test
  void shouldObjectToAnOfferToWhoIsExcluded() {
    ArrivalTerms terms = new ArrivalTerms(Preference.NONE, List.of(ANA), 0, 0, 0);
    happens(arrives(1, Requirements.NONE, terms));
    objectsTo(offer(1, 1, ANA));
  }

  @Test
  void shouldObjectToAnOfferToWhoIsAboutToLeave() {
    happens(arrives(1), offer(1, 1, ANA), new NextActivitySet(ANA, Activity.AWAY, null));
    happens(decline(1, 1, ANA));
    objectsTo(offer(2, 1, ANA));
  }

  @Test
  void shouldObjectToAnotherPlaceInLineThanTheRulesGive() {
    objectsTo(arrival(1, Requirements.NONE, ArrivalTerms.NONE, DUE_MS + 1));
  }

  @Test
  void shouldObjectToWhoIsStillOfferedAfterSomebodyAccepted() {
    happens(
        new QueueDefined(
            queue("q")
                .offers(new OfferPolicy(2, false, 0, "", 0, 0, Activity.AWAY, 0, 0, null))
                .definition()));
    happens(arrives(1), offer(1, 1, ANA), offer(2, 1, BEA), accept(1, 1, ANA));
    assertThrows(AssertionError.class, () -> ledger.balance(0));
  }

  private void happens(Event... events) {
    for (Event event : events) {
      ledger.record(event, 0);
    }
  }

  private void objectsTo(Event event) {
    AssertionError objection =
        assertThrows(AssertionError.class, () -> ledger.record(event, 0), event.toString());
    String message = String.valueOf(objection.getMessage());
    assertTrue(message.contains(event.toString()), "names the event: " + message);
  }

  private static InteractionId id(long number) {
    return new InteractionId(number);
  }

  private static Event arrives(long number) {
    return arrives(number, Requirements.NONE, ArrivalTerms.NONE);
  }

  private static Event arrives(long number, Requirements requirements, ArrivalTerms terms) {
    return arrival(number, requirements, terms, DUE_MS);
  }

  private static Event arrival(
      long number, Requirements requirements, ArrivalTerms terms, long dueMs) {
    return new InteractionArrived(
        id(number),
        CallCentre.key("k" + number),
        Channel.CHAT,
        new QueueId("q"),
        requirements,
        0,
        Attributes.NONE,
        dueMs,
        terms,
        0,
        WaitModel.UNKNOWN,
        WaitEstimate.UNKNOWN,
        null,
        false,
        Links.FIRST);
  }

  private static ArrivalTerms terms(long enterMs) {
    return new ArrivalTerms(Preference.NONE, List.of(), 0, enterMs, 0);
  }

  private static Event offer(long number, long interaction, AgentId agent) {
    return new OfferMade(new OfferId(number), id(interaction), agent, OFFER_DEADLINE_MS);
  }

  private static Event accept(long number, long interaction, AgentId agent) {
    return new OfferAccepted(new OfferId(number), id(interaction), agent);
  }

  private static Event decline(long number, long interaction, AgentId agent) {
    return new OfferDeclined(
        new OfferId(number), id(interaction), agent, "busy", DeclineKind.DECLINED);
  }
}
