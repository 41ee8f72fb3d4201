package org.strowger.server.edge;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.command.Reply;
import org.strowger.core.model.AdministratorId;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.DefineResponse;
import org.strowger.proto.v1.DefineResult;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Rejected;
import org.strowger.server.ring.CommandGate;
import org.strowger.server.ring.Origin;

/**
 * Definitions under way: each is a command of its own, and the call is answered when the last has
 * its result. Results come from the event loop (refused) and from the publishing thread (decided).
 */
final class DefineCall {
  private final CommandGate gate;
  private final Expectations expectations;
  private final Unary<DefineResponse> call;
  private final DefineRequest request;
  private final @Nullable AdministratorId administrator;
  private final List<Definition> definitions;
  private final AtomicReferenceArray<DefineResult> results;
  private final AtomicInteger missing;
  private Runnable over = () -> {};

  /** Throws {@link InvalidValue} where whoever defines can't be called that. */
  DefineCall(
      CommandGate gate,
      Expectations expectations,
      Unary<DefineResponse> call,
      DefineRequest request) {
    this.gate = gate;
    this.expectations = expectations;
    this.call = call;
    this.request = request;
    this.administrator =
        request.getAdministratorId().isEmpty()
            ? null
            : new AdministratorId(request.getAdministratorId());
    this.definitions = request.getDefinitionsList();
    this.results = new AtomicReferenceArray<>(definitions.size());
    // One more than there are, so that nothing is answered before all have been submitted.
    this.missing = new AtomicInteger(definitions.size() + 1);
  }

  boolean expectsSomething() {
    return request.getExpectedCount() > 0;
  }

  /** {@code whenOver} is run once, by whichever thread answers. */
  void start(Runnable whenOver) {
    over = whenOver;
    if (!expectsSomething()) {
      submitAll();
    } else if (!gate.ask(this::submitIfAsExpected)) {
      call.overloaded();
      over.run();
    }
  }

  /** On the publishing thread, which knows what is defined. */
  private void submitIfAsExpected() {
    List<DefineResult> failures = expectations.failures(definitions, request.getExpectedList());
    if (failures.isEmpty()) {
      submitAll();
      return;
    }
    for (int i = 0; i < failures.size(); i++) {
      finish(i, failures.get(i));
    }
    countDown();
  }

  private void submitAll() {
    Rejected refused = null;
    for (int i = 0; i < definitions.size(); i++) {
      if (refused == null) {
        refused = submit(i);
      }
      if (refused != null) {
        // What comes later may refer to what did not go in: the caller sends the rest again.
        finish(i, AdminMapper.toMessage(refused));
      }
    }
    countDown();
  }

  /** Why the gate did not take it; null where it did. */
  private @Nullable Rejected submit(int index) {
    try {
      ConfigurationCommand command = AdminMapper.toCommand(definitions.get(index));
      return gate.submit(command, new Definer(index, command))
          ? null
          : Rejections.refused(gate, command);
    } catch (InvalidValue wrong) {
      finish(index, AdminMapper.toMessage(Rejections.of(wrong)));
      return null;
    }
  }

  /** Has the journal name who defines, and hears what became of one definition. */
  private final class Definer implements Origin {
    private final int index;
    private final ConfigurationCommand command;

    Definer(int index, ConfigurationCommand command) {
      this.index = index;
      this.command = command;
    }

    @Override
    public void onReply(JournalEntry entry) {
      decided(index, command, entry);
    }

    @Override
    public @Nullable AdministratorId administrator() {
      return administrator;
    }
  }

  private void decided(int index, ConfigurationCommand command, JournalEntry entry) {
    if (!(entry.reply() instanceof Reply.Rejected)) {
      expectations.note(command, request.getAdministratorId(), entry.timeMs());
    }
    finish(index, AdminMapper.toMessage(entry));
  }

  private void finish(int index, DefineResult result) {
    results.set(index, result);
    countDown();
  }

  private void countDown() {
    if (missing.decrementAndGet() > 0) {
      return;
    }
    DefineResponse.Builder response = DefineResponse.newBuilder();
    for (int i = 0; i < results.length(); i++) {
      response.addResults(results.get(i));
    }
    call.answer(response.build());
    over.run();
  }
}
