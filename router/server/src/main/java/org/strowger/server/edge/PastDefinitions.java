package org.strowger.server.edge;

import org.jspecify.annotations.Nullable;
import org.strowger.core.Decided;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.DefinitionChange;
import org.strowger.proto.v1.JournalEntry;
import org.strowger.proto.v1.JournalEvent;
import org.strowger.proto.v1.ListChangesRequest;
import org.strowger.proto.v1.ListChangesResponse;
import org.strowger.server.journal.EventCodec;
import org.strowger.server.wire.WireConfiguration;

/**
 * What was made of a definition, as the journal has it.
 *
 * @param name kind and id, as {@link Expectations#name} gives them
 */
record PastDefinitions(String name) {
  /** Throws {@link InvalidValue} where it can't be looked for. */
  static PastDefinitions of(ListChangesRequest request) {
    Definition definition = request.getDefinition();
    if (definition.getDefinitionCase() == Definition.DefinitionCase.DEFINITION_NOT_SET) {
      throw new InvalidValue("definition", "is missing: set its kind, and its id in it");
    }
    String name = Expectations.name(definition);
    if (name.endsWith(" ")) {
      throw new InvalidValue("definition", "has no id: say which " + name.strip() + " is meant");
    }
    return new PastDefinitions(name);
  }

  boolean isIn(Decided entry) {
    for (Event event : entry.events()) {
      if (madeBy(event) != null) {
        return true;
      }
    }
    return false;
  }

  ListChangesResponse toMessage(LookBack.Found found) {
    ListChangesResponse.Builder answer =
        ListChangesResponse.newBuilder()
            .setFromSequence(found.fromSequence())
            .setFromTimeMs(found.fromTimeMs())
            .setHasMore(found.hasMore());
    for (JournalEntry entry : found.entries()) {
      for (JournalEvent event : entry.getEventsList()) {
        Definition made = madeBy(EventCodec.decode(event));
        if (made != null) {
          answer.addChanges(
              DefinitionChange.newBuilder()
                  .setSequence(entry.getSequence())
                  .setTimeMs(entry.getTimeMs())
                  .setAdministratorId(entry.getAdministratorId())
                  .setDefinition(made));
        }
      }
    }
    return answer.build();
  }

  /** Null where it is no definition, or another. */
  private @Nullable Definition madeBy(Event event) {
    Definition made =
        event instanceof ConfigurationEvent defined ? WireConfiguration.toWire(defined) : null;
    return made != null && Expectations.name(made).equals(name) ? made : null;
  }
}
