package org.strowger.server.events;

import org.strowger.proto.v1.ActorKind;
import org.strowger.proto.v1.EventCause;
import org.strowger.proto.v1.JournalCommand;

/** Commands as causes: their kind and who sent them. Stateless, for any thread. */
final class EventCauses {
  private static final String DEFINITION = "define_";

  private EventCauses() {}

  /**
   * A supervisor's command says by whom; else who is named is who acts, a gateway before an agent.
   */
  static EventCause of(JournalCommand command) {
    EventFields.Content content = EventFields.of(command);
    EventCause.Builder cause = EventCause.newBuilder().setCommand(content.kind());
    String supervisor = content.supervisor();
    if (supervisor != null) {
      cause.setActor(ActorKind.ACTOR_KIND_SUPERVISOR).setActorId(supervisor);
    } else if (content.kind().startsWith(DEFINITION)) {
      cause.setActor(ActorKind.ACTOR_KIND_ADMINISTRATOR);
    } else if (!content.gateway().isEmpty()) {
      cause.setActor(ActorKind.ACTOR_KIND_GATEWAY).setActorId(content.gateway());
    } else if (!content.agent().isEmpty()) {
      cause.setActor(ActorKind.ACTOR_KIND_AGENT).setActorId(content.agent());
    } else {
      cause.setActor(ActorKind.ACTOR_KIND_HOST);
    }
    return cause.build();
  }
}
