package org.strowger.server.edge;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Command;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.DefineResponse;
import org.strowger.proto.v1.DefineResult;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Rejected;
import org.strowger.server.ring.CommandGate;

/**
 * Definitions under way: each is a command of its own, and the call is answered when the last has
 * its result. Results come from the event loop (refused) and from the publishing thread (decided).
 */
final class DefineCall {
  private final CommandGate gate;
  private final Unary<DefineResponse> call;
  private final List<Definition> definitions;
  private final AtomicReferenceArray<DefineResult> results;
  private final AtomicInteger missing;

  DefineCall(CommandGate gate, Unary<DefineResponse> call, List<Definition> definitions) {
    this.gate = gate;
    this.call = call;
    this.definitions = definitions;
    this.results = new AtomicReferenceArray<>(definitions.size());
    // One more than there are, so that nothing is answered before all have been submitted.
    this.missing = new AtomicInteger(definitions.size() + 1);
  }

  void start() {
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
      Command command = AdminMapper.toCommand(definitions.get(index));
      return gate.submit(command, entry -> finish(index, AdminMapper.toMessage(entry)))
          ? null
          : Rejections.refused(gate, command);
    } catch (InvalidValue wrong) {
      finish(index, AdminMapper.toMessage(Rejections.of(wrong)));
      return null;
    }
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
  }
}
