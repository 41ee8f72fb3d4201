package org.strowger.simulator;

import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;

/**
 * What customers and agents can do at the router. Each is a request, sent off at once and answered
 * later through {@link People}; none blocks. Called by the thread that plays the scenario.
 */
public interface RouterDoor {
  /** Customer {@code number} comes. */
  void arrive(int number, Call call);

  /** Customer {@code number} hangs up. */
  void abandon(int number, Call call);

  /** The agent comes to work, AVAILABLE. */
  void signIn(AgentId agent);

  void setActivity(AgentId agent, Activity activity);

  void signOut(AgentId agent);

  void acceptOffer(AgentId agent, OfferId offer);

  void declineOffer(AgentId agent, OfferId offer, String note);

  void endInteraction(AgentId agent, InteractionId interaction);

  void completeWrapUp(AgentId agent, InteractionId interaction);
}
