package org.strowger.core.command;

import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Check;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.SessionId;

/** What an agent, or the connection of an agent, asks for. */
public sealed interface AgentCommand extends Command {
  AgentId agent();

  /**
   * Starts a session. If the agent is signed in already this connection takes the session over:
   * work and activity stay as they are and {@code activity} is not used. The newest connection
   * wins, as when a person moves to another desk.
   */
  record SignIn(AgentId agent, SessionId session, Activity activity) implements AgentCommand {}

  /**
   * Ends the session. Pending offers are rescinded, wrap-up ends; refused while an interaction is
   * active.
   */
  record SignOut(AgentId agent) implements AgentCommand {}

  /** Declares an activity. Leaving AVAILABLE rescinds pending offers; accepted work stays. */
  record SetActivity(AgentId agent, Activity activity) implements AgentCommand {}

  record AcceptOffer(AgentId agent, OfferId offer) implements AgentCommand {}

  /**
   * Declines an offer; {@code note} is the agent's reason in the centre's own words, for reports.
   */
  record DeclineOffer(AgentId agent, OfferId offer, String note) implements AgentCommand {
    public DeclineOffer {
      Check.note(note);
    }
  }

  /** Puts the customer on hold; the interaction stays active and keeps its capacity. */
  record HoldInteraction(AgentId agent, InteractionId interaction) implements AgentCommand {}

  /** Takes the customer off hold. */
  record RetrieveInteraction(AgentId agent, InteractionId interaction) implements AgentCommand {}

  /** Ends an active interaction; wrap-up follows where the queue grants it. */
  record EndInteraction(AgentId agent, InteractionId interaction) implements AgentCommand {}

  /** Ends wrap-up before its deadline. */
  record CompleteWrapUp(AgentId agent, InteractionId interaction) implements AgentCommand {}

  /** The connection of this session is gone. Says nothing about a newer session. */
  record LoseAgentConnection(AgentId agent, SessionId session) implements AgentCommand {}
}
