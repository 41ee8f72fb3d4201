package org.strowger.gateway.kit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.gateway.kit.Customer.Command;
import org.strowger.gateway.kit.Customer.Told;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.GatewayUpdate;
import org.strowger.proto.v1.Queued;
import org.strowger.proto.v1.Standing;

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
    Customer customer = customers.find(update.getKey());
    if (customer == null) {
      log.debug("{}: an update about nobody who is there", update.getKey());
      return;
    }
    safely(() -> listener.onTime(update.getTimeMs()));
    switch (update.getUpdateCase()) {
      case QUEUED -> queued(customer, update.getQueued());
      case POSITION_CHANGED -> position(customer, update.getPositionChanged().getAhead());
      case OFFERED ->
          offered(customer, update.getOffered().getAgentId(), update.getOffered().getDeadlineMs());
      case ASSIGNED -> assigned(customer, update.getAssigned().getAgentId());
      case OFFER_WITHDRAWN -> withdrawn(customer, update.getOfferWithdrawn().getAgentId());
      case HELD_CHANGED ->
          safely(() -> listener.onHeld(customer.key, update.getHeldChanged().getHeld()));
      case REQUEUED -> requeued(customer, update.getRequeued().getAgentId());
      case ENDED -> ended(customer, update.getEnded().getReason(), update.getEnded().getAgentId());
      case WELCOME, REJECTED, RECONCILED, FENCED, UPDATE_NOT_SET ->
          log.debug("{}: nothing to be told of {}", customer.key, update.getUpdateCase());
    }
  }

  /** Tells what has changed for one customer while the link was away. */
  void reconcile(Customer customer, Standing standing, Command arriveAgain) {
    String agentId = standing.getAgentId();
    switch (standing.getPhase()) {
      case PHASE_UNSPECIFIED, UNRECOGNIZED -> unknown(customer, arriveAgain);
      case PHASE_WAITING -> {
        backInLine(customer, "");
        askForAnswer(customer, arriveAgain);
      }
      case PHASE_OFFERED -> {
        backInLine(customer, agentId);
        askForAnswer(customer, arriveAgain);
        if (customer.told != Told.OFFERED) {
          offered(customer, agentId, 0);
        }
      }
      case PHASE_ACTIVE -> {
        if (customer.told == Told.ASSIGNED && !customer.agentId.equals(agentId)) {
          requeued(customer, customer.agentId);
        }
        if (customer.told != Told.ASSIGNED) {
          assigned(customer, agentId);
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
    customer.interactionId = queued.getInteractionId();
    customer.queueId = queued.getQueueId();
    // An arrival that is sent again is answered again, wherever the customer is now.
    boolean elsewhere = first && (customer.told == Told.OFFERED || customer.told == Told.ASSIGNED);
    if ((first || moved) && !elsewhere) {
      customer.told = Told.WAITING;
      customer.agentId = "";
      safely(() ->
          listener.onQueued(
              customer.key, queued.getInteractionId(), queued.getQueueId(), queued.getAhead()));
    }
  }

  private void position(Customer customer, int ahead) {
    if (customer.told == Told.WAITING || customer.told == Told.OFFERED) {
      safely(() -> listener.onPosition(customer.key, ahead));
    }
  }

  private void offered(Customer customer, String agentId, long deadlineMs) {
    if (customer.told == Told.OFFERED && customer.agentId.equals(agentId)) {
      return;
    }
    customer.told = Told.OFFERED;
    customer.agentId = agentId;
    safely(() -> listener.onOffered(customer.key, agentId, deadlineMs));
  }

  private void assigned(Customer customer, String agentId) {
    if (customer.told == Told.ASSIGNED && customer.agentId.equals(agentId)) {
      return;
    }
    customer.told = Told.ASSIGNED;
    customer.agentId = agentId;
    safely(() -> listener.onAssigned(customer.key, agentId));
  }

  private void withdrawn(Customer customer, String agentId) {
    customer.told = Told.WAITING;
    customer.agentId = "";
    safely(() -> listener.onOfferWithdrawn(customer.key, agentId));
  }

  private void requeued(Customer customer, String agentId) {
    customer.told = Told.WAITING;
    customer.agentId = "";
    safely(() -> listener.onRequeued(customer.key, agentId));
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

  /** Tells that the customer is with nobody but, at most, offered to this agent. */
  private void backInLine(Customer customer, String offeredTo) {
    if (customer.told == Told.ASSIGNED) {
      requeued(customer, customer.agentId);
    } else if (customer.told == Told.OFFERED && !customer.agentId.equals(offeredTo)) {
      withdrawn(customer, customer.agentId);
    }
  }

  /**
   * The router has never heard of this customer, whose arrival then still waits to be sent, or has
   * lost them: bring them again, unless they were leaving anyway.
   */
  private void unknown(Customer customer, Command arriveAgain) {
    boolean leaving = customer.awaits(CommandKind.ABANDON) || customer.awaits(CommandKind.END);
    if (leaving && !customer.awaits(CommandKind.ARRIVE)) {
      EndReason reason =
          customer.told == Told.ASSIGNED
              ? EndReason.END_REASON_CUSTOMER_ENDED
              : EndReason.END_REASON_ABANDONED;
      ended(customer, reason, customer.agentId);
    } else {
      backInLine(customer, "");
      customer.interactionId = 0;
      askForAnswer(customer, arriveAgain);
    }
  }

  /** Makes sure that the arrival is answered, if that was not heard. */
  private void askForAnswer(Customer customer, Command arriveAgain) {
    if (customer.interactionId == 0 && !customer.awaits(CommandKind.ARRIVE)) {
      line.addFirst(arriveAgain);
    }
  }
}
