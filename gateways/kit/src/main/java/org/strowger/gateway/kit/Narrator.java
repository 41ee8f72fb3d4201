package org.strowger.gateway.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.gateway.kit.Customer.Command;
import org.strowger.gateway.kit.Customer.Told;
import org.strowger.proto.v1.Callback;
import org.strowger.proto.v1.ChannelChanged;
import org.strowger.proto.v1.ConsultationOpened;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.HandedOver;
import org.strowger.proto.v1.Parked;
import org.strowger.proto.v1.PositionChanged;
import org.strowger.proto.v1.Queued;
import org.strowger.proto.v1.SendOutside;
import org.strowger.proto.v1.Standing;
import org.strowger.proto.v1.Transferred;

/**
 * Tells the gateway what the router says of its customers, and remembers what was told, so that a
 * repeated answer is not told twice and a reconciliation tells only the difference. Belongs to the
 * link's thread.
 */
final class Narrator {
  private static final Logger log = LoggerFactory.getLogger(Narrator.class);

  private final Customers customers;
  private final CommandLine line;
  private final RouterLinkListener listener;

  Narrator(Customers customers, CommandLine line, RouterLinkListener listener) {
    this.customers = customers;
    this.line = line;
    this.listener = listener;
  }

  /** Tells one update. About customers who are not there (any more) nothing is told. */
  void tell(GatewayUpdate update) {
    Customer known = customers.find(update.getKey());
    Customer customer =
        known == null && update.hasConsultationOpened() ? opened(update.getKey()) : known;
    if (customer == null) {
      log.debug("{}: an update about nobody who is there", update.getKey());
      return;
    }
    safely(() -> listener.onTime(update.getTimeMs()));
    switch (update.getUpdateCase()) {
      case QUEUED -> queued(customer, update.getQueued());
      case POSITION_CHANGED -> position(customer, update.getPositionChanged());
      case OFFERED ->
          offered(customer, update.getOffered().getAgentId(), update.getOffered().getDeadlineMs());
      case ASSIGNED -> assigned(customer, update.getAssigned().getAgentId());
      case OFFER_WITHDRAWN -> withdrawn(customer, update.getOfferWithdrawn().getAgentId());
      case HELD_CHANGED ->
          safely(() -> listener.onHeld(customer.key, update.getHeldChanged().getHeld()));
      case MUTE_WANTED ->
          safely(() -> listener.onMuteWanted(customer.key, update.getMuteWanted().getMuted()));
      case REQUEUED -> requeued(customer, update.getRequeued().getAgentId());
      case PARKED -> parked(customer, update.getParked());
      case TRANSFERRED -> transferred(customer, update.getTransferred());
      case CHANNEL_CHANGED -> channelChanged(customer, update.getChannelChanged());
      case CONSULTATION_OPENED -> consultationOpened(customer, update.getConsultationOpened());
      case JOINED ->
          safely(() -> listener.onJoined(customer.key, update.getJoined().getAboutKey()));
      case HANDED_OVER -> handedOver(customer, update.getHandedOver());
      case SEND_OUTSIDE -> sendOutside(customer, update.getSendOutside());
      case CALLBACK_WANTED -> callbackWanted(customer);
      case DIAL -> dial(customer, update.getDial().getAgentId(), update.getDial().getDeadlineMs());
      case DIAL_FAILED -> dialFailed(customer, update.getDialFailed().getAttempts());
      case CALLBACK_OFFERED -> safely(() -> listener.onCallbackOffered(customer.key));
      case ENDED -> ended(customer, update.getEnded().getReason(), update.getEnded().getAgentId());
      case WELCOME, REJECTED, RECONCILED, FENCED, UPDATE_NOT_SET ->
          log.debug("{}: nothing to be told of {}", customer.key, update.getUpdateCase());
    }
  }

  /** Tells what has changed for one customer while the link was away. */
  void reconcile(Customer customer, Standing standing, Command arriveAgain) {
    String agentId = standing.getAgentId();
    customer.offersBeforePlace.clear();
    if (goesOnElsewhere(customer, standing)) {
      // Handed on meanwhile: the answer tells the interaction in which the customer is now.
      customer.interactionId = 0;
    }
    reconcilePhase(customer, standing, arriveAgain, agentId);
    if (!customer.gone) {
      reconcileCallback(customer, standing.getCallback(), agentId);
    }
  }

  private static boolean goesOnElsewhere(Customer customer, Standing standing) {
    return standing.getInteractionId() != 0
        && standing.getInteractionId() != customer.interactionId;
  }

  private void reconcileCallback(Customer customer, Callback callback, String agentId) {
    if (callback.getDialDeadlineMs() != 0) {
      dial(customer, agentId, callback.getDialDeadlineMs());
    } else if (customer.dialDeadlineMs != 0 && callback.getWanted()) {
      dialFailed(customer, callback.getAttempts());
    }
    if (callback.getWanted()) {
      callbackWanted(customer);
    }
  }

  private void reconcilePhase(
      Customer customer, Standing standing, Command arriveAgain, String agentId) {
    switch (standing.getPhase()) {
      case PHASE_UNSPECIFIED, UNRECOGNIZED -> unknown(customer, arriveAgain);
      case PHASE_WAITING -> inLine(customer, "", arriveAgain);
      case PHASE_OFFERED -> {
        inLine(customer, agentId, arriveAgain);
        if (customer.told != Told.PARKED) {
          offered(customer, agentId, 0);
        }
      }
      case PHASE_ACTIVE -> {
        if (customer.told == Told.ASSIGNED && !customer.agentId.equals(agentId)) {
          requeued(customer, customer.agentId);
        }
        assigned(customer, agentId);
        if (customer.interactionId == 0) {
          customer.interactionId = standing.getInteractionId();
        }
      }
      case PHASE_PARKED -> {
        boolean told = customer.told == Told.PARKED && customer.agentId.equals(agentId);
        if (customer.interactionId == 0) {
          askForAnswer(customer, arriveAgain);
        } else if (!told) {
          // Nothing goes back to being scheduled, so it sleeps.
          parked(customer, asleep(customer, agentId));
        }
      }
      case PHASE_WRAP_UP, PHASE_ENDED -> ended(customer, EndReason.END_REASON_UNSPECIFIED, agentId);
    }
  }

  /** Calls the gateway; what it throws is its own affair. */
  static void safely(Runnable callback) {
    try {
      callback.run();
    } catch (RuntimeException | Error fault) {
      log.error("a callback failed; the link goes on with the next", fault);
    }
  }

  private void queued(Customer customer, Queued queued) {
    boolean first = customer.interactionId != queued.getInteractionId();
    boolean moved = !customer.queueId.equals(queued.getQueueId());
    boolean entered = customer.told == Told.PARKED;
    customer.interactionId = queued.getInteractionId();
    customer.queueId = queued.getQueueId();
    // An arrival that is sent again is answered again, wherever the customer is now.
    boolean elsewhere = first && (customer.told == Told.OFFERED || customer.told == Told.ASSIGNED);
    if ((first || moved || entered) && !elsewhere) {
      Map<String, Long> offers = new LinkedHashMap<>(customer.offersBeforePlace);
      waiting(customer);
      safely(() ->
          listener.onQueued(
              customer.key, queued.getInteractionId(), queued.getQueueId(), queued.getAhead()));
      waitEstimate(
          customer, queued.getWaitLowMs(), queued.getWaitMedianMs(), queued.getWaitHighMs());
      if (queued.getUnservable()) {
        safely(() -> listener.onUnservable(customer.key));
      }
      offers.forEach((agentId, deadlineMs) -> offered(customer, agentId, deadlineMs));
    }
  }

  private void position(Customer customer, PositionChanged position) {
    if (customer.told == Told.WAITING || customer.told == Told.OFFERED) {
      safely(() -> listener.onPosition(customer.key, position.getAhead()));
      waitEstimate(
          customer, position.getWaitLowMs(), position.getWaitMedianMs(), position.getWaitHighMs());
    }
  }

  private void waitEstimate(Customer customer, long lowMs, long medianMs, long highMs) {
    if (lowMs != 0 || highMs != 0) {
      safely(() -> listener.onWaitEstimate(customer.key, lowMs, medianMs, highMs));
    }
  }

  /** Who has not been told to be in a line is told so first, with the answer that says in which. */
  private void offered(Customer customer, String agentId, long deadlineMs) {
    if (customer.awaitsPlace()) {
      customer.offersBeforePlace.put(agentId, deadlineMs);
    } else if (customer.offeredTo.add(agentId)) {
      customer.told = Told.OFFERED;
      customer.agentId = "";
      safely(() -> listener.onOffered(customer.key, agentId, deadlineMs));
    }
  }

  private void assigned(Customer customer, String agentId) {
    if (customer.told == Told.ASSIGNED && customer.agentId.equals(agentId)) {
      return;
    }
    customer.offeredTo.remove(agentId);
    waiting(customer);
    customer.told = Told.ASSIGNED;
    customer.agentId = agentId;
    safely(() -> listener.onAssigned(customer.key, agentId));
  }

  /** Of an offer that is known to be over, as after an assignment, nothing is told again. */
  private void withdrawn(Customer customer, String agentId) {
    customer.offersBeforePlace.remove(agentId);
    if (customer.offeredTo.remove(agentId)) {
      if (customer.offeredTo.isEmpty()) {
        customer.told = Told.WAITING;
      }
      safely(() -> listener.onOfferWithdrawn(customer.key, agentId));
    }
  }

  /** Who is known to wait is not told so again, as when a reconciliation has told it before. */
  private void requeued(Customer customer, String agentId) {
    boolean knownToWait = customer.told == Told.WAITING || customer.told == Told.OFFERED;
    waiting(customer);
    if (!knownToWait) {
      safely(() -> listener.onRequeued(customer.key, agentId));
    }
  }

  private void parked(Customer customer, Parked parked) {
    boolean known =
        customer.told == Told.PARKED
            && customer.interactionId == parked.getInteractionId()
            && customer.parkedUntilMs == parked.getUntilMs()
            && customer.agentId.equals(parked.getAgentId());
    if (known) {
      return;
    }
    waiting(customer);
    customer.told = Told.PARKED;
    customer.interactionId = parked.getInteractionId();
    customer.queueId = parked.getQueueId();
    customer.parkedUntilMs = parked.getUntilMs();
    customer.agentId = parked.getAgentId();
    safely(() ->
        listener.onParked(
            customer.key,
            parked.getInteractionId(),
            parked.getQueueId(),
            parked.getUntilMs(),
            parked.getAgentId()));
  }

  private void transferred(Customer customer, Transferred transferred) {
    waiting(customer);
    safely(() ->
        listener.onTransferred(
            customer.key,
            transferred.getInteractionId(),
            transferred.getPreviousInteractionId(),
            transferred.getAgentId()));
  }

  private void channelChanged(Customer customer, ChannelChanged changed) {
    customer.interactionId = changed.getInteractionId();
    safely(() ->
        listener.onChannelChanged(
            customer.key,
            changed.getInteractionId(),
            changed.getPreviousInteractionId(),
            changed.getChannel()));
  }

  /** A consultation that was not known before. */
  private Customer opened(String key) {
    Customer consultation = new Customer(key);
    customers.addConsultation(consultation);
    return consultation;
  }

  private void consultationOpened(Customer consultation, ConsultationOpened opened) {
    safely(() ->
        listener.onConsultationOpened(
            consultation.key,
            opened.getInteractionId(),
            opened.getAboutKey(),
            opened.getAgentId()));
  }

  private void handedOver(Customer customer, HandedOver handedOver) {
    customer.told = Told.ASSIGNED;
    customer.agentId = handedOver.getAgentId();
    customer.interactionId = handedOver.getInteractionId();
    safely(() ->
        listener.onHandedOver(
            customer.key,
            handedOver.getInteractionId(),
            handedOver.getAgentId(),
            handedOver.getConsultationKey()));
  }

  private void sendOutside(Customer customer, SendOutside sent) {
    safely(() -> listener.onSendOutside(customer.key, sent.getAddress(), sent.getAgentId()));
  }

  private void callbackWanted(Customer customer) {
    if (!customer.callbackWanted) {
      customer.callbackWanted = true;
      safely(() -> listener.onCallbackWanted(customer.key));
    }
  }

  private void dial(Customer customer, String agentId, long deadlineMs) {
    if (customer.dialDeadlineMs != deadlineMs) {
      customer.dialDeadlineMs = deadlineMs;
      safely(() -> listener.onDial(customer.key, agentId, deadlineMs));
    }
  }

  private void dialFailed(Customer customer, int attempts) {
    if (customer.dialDeadlineMs != 0) {
      customer.dialDeadlineMs = 0;
      safely(() -> listener.onDialFailed(customer.key, attempts));
    }
  }

  private void ended(Customer customer, EndReason reason, String agentId) {
    forget(customer);
    safely(() -> listener.onEnded(customer.key, reason, agentId));
  }

  /** Ends a customer for the link without telling. */
  void forget(Customer customer) {
    customers.remove(customer);
    line.drop(customer);
  }

  /** Nobody has the customer from now on, nor is offered them. */
  private void waiting(Customer customer) {
    customer.offersBeforePlace.clear();
    withdrawAllBut(customer, "");
    customer.told = Told.WAITING;
    customer.agentId = "";
    customer.parkedUntilMs = 0;
  }

  private void withdrawAllBut(Customer customer, String agentId) {
    for (String offered : List.copyOf(customer.offeredTo)) {
      if (!offered.equals(agentId)) {
        withdrawn(customer, offered);
      }
    }
  }

  /** Tells that the customer is with nobody but, at most, offered to this agent. */
  private void backInLine(Customer customer, String offeredTo) {
    boolean slept = customer.told == Told.PARKED && !customer.agentId.isEmpty();
    if (customer.told == Told.ASSIGNED || slept) {
      requeued(customer, customer.agentId);
    } else {
      withdrawAllBut(customer, offeredTo);
    }
  }

  /**
   * What was scheduled has entered its line: the answer to its arrival tells where, and to whom.
   */
  private void inLine(Customer customer, String offeredTo, Command arriveAgain) {
    backInLine(customer, offeredTo);
    if (customer.told == Told.PARKED) {
      customer.interactionId = 0;
    }
    askForAnswer(customer, arriveAgain);
  }

  /**
   * The router has never heard of this customer, whose arrival then still waits to be sent, or has
   * lost them: bring them again, unless they were leaving anyway.
   */
  private void unknown(Customer customer, Command arriveAgain) {
    if (customer.consultation) {
      ended(customer, EndReason.END_REASON_UNSPECIFIED, customer.agentId);
    } else if (customer.awaitsLeave() && !customer.awaitsArrival()) {
      EndReason reason =
          customer.agentId.isEmpty()
              ? EndReason.END_REASON_ABANDONED
              : EndReason.END_REASON_CUSTOMER_ENDED;
      ended(customer, reason, customer.agentId);
    } else {
      if (!customer.direct) {
        // Whoever came directly stays with the agent: the arrival says so again.
        backInLine(customer, "");
      }
      customer.interactionId = 0;
      askForAnswer(customer, arriveAgain);
    }
  }

  /** Makes sure that the arrival is answered, if that was not heard. */
  private void askForAnswer(Customer customer, Command arriveAgain) {
    if (customer.interactionId == 0 && !customer.awaitsArrival() && !customer.consultation) {
      line.addFirst(arriveAgain);
    }
  }

  private static Parked asleep(Customer customer, String agentId) {
    return Parked.newBuilder()
        .setInteractionId(customer.interactionId)
        .setQueueId(customer.queueId)
        .setAgentId(agentId)
        .build();
  }
}
