package org.strowger.server.edge;

import org.strowger.core.Decided;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.proto.v1.Intervention;
import org.strowger.proto.v1.JournalEntry;
import org.strowger.proto.v1.ListInterventionsResponse;
import org.strowger.server.journal.JournalCodec;
import org.strowger.server.publish.InterventionMessages;

/** What supervisors did, as the journal has it; stateless. */
final class PastInterventions {
  private PastInterventions() {}

  static boolean isIn(Decided entry) {
    return entry.events().stream().anyMatch(SupervisorEvent.class::isInstance);
  }

  static ListInterventionsResponse toMessage(LookBack.Found found) {
    ListInterventionsResponse.Builder answer =
        ListInterventionsResponse.newBuilder()
            .setFromSequence(found.fromSequence())
            .setFromTimeMs(found.fromTimeMs())
            .setHasMore(found.hasMore());
    for (JournalEntry entry : found.entries()) {
      Intervention one = InterventionMessages.of(JournalCodec.decode(entry));
      if (one != null) {
        answer.addInterventions(one);
      }
    }
    return answer.build();
  }
}
