package org.strowger.console;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.PreviewInterventionResponse;

/**
 * Between whoever types and the router: takes keys, asks the router what the prompt wishes, and
 * tells the prompt what it answers. Thread-safe: keys come on one thread, answers on the client's,
 * and the console reads the lines on its own.
 */
final class Dialogue {
  /** How many events, agents or lines an answer lists: more than a screen has lines. */
  private static final int LISTED_MAX = 100;

  private static final int LIST_WIDTH = 80;

  private final Supervision supervision;
  private final Runnable changed;
  private final Object lock = new Object();

  // Guarded by the lock.
  private final Prompt prompt = new Prompt();

  /**
   * A dialogue in which nothing has been said.
   *
   * @param changed called, on any thread, when there are other lines to be seen
   */
  Dialogue(Supervision supervision, Runnable changed) {
    this.supervision = supervision;
    this.changed = changed;
  }

  /** What there is to be seen; see {@link Prompt#lines}. */
  List<String> lines(int width, int most) {
    synchronized (lock) {
      return prompt.lines(width, most);
    }
  }

  /** Takes a key that was typed; true = whoever typed it wants to leave. */
  boolean isOverAfter(char key) {
    Prompt.Wish wish;
    synchronized (lock) {
      wish = prompt.key(key);
    }
    changed.run();
    switch (wish) {
      case Prompt.Wish.Nothing _ -> {}
      case Prompt.Wish.Quit _ -> {
        return true;
      }
      case Prompt.Wish.Ask(var instruction) -> ask(instruction);
      case Prompt.Wish.Do(var request) ->
          hear(
              supervision.carryOut(request),
              _ -> prompt.tell(List.of("done")),
              Supervision::problemDoing);
    }
    return false;
  }

  private void ask(Instruction instruction) {
    switch (instruction) {
      case Instruction.Intervene(var request) ->
          hear(
              supervision.preview(request, LISTED_MAX),
              preview -> show(request, preview),
              Supervision::problem);
      case Instruction.ExplainInteraction(var id) ->
          tell(supervision.explainInteraction(id, LISTED_MAX));
      case Instruction.ExplainAgent(var id) -> tell(supervision.explainAgent(id, LISTED_MAX));
      case Instruction.ListInteractions(var queue) ->
          tell(supervision.list(queue, LISTED_MAX, LIST_WIDTH));
    }
  }

  private void show(InterveneRequest request, PreviewInterventionResponse preview) {
    List<String> lines = PreviewText.lines(preview);
    if (preview.hasRejected()) {
      prompt.tell(lines);
    } else {
      prompt.propose(request, lines);
    }
  }

  private void tell(CompletableFuture<List<String>> answer) {
    hear(answer, prompt::tell, Supervision::problem);
  }

  /** Tells the prompt what came of something, whenever that is known. */
  private <T> void hear(
      CompletableFuture<T> answer, Consumer<T> teller, Function<Throwable, String> problem) {
    var _ =
        answer.whenComplete((value, failure) -> {
          synchronized (lock) {
            if (failure == null) {
              teller.accept(value);
            } else {
              prompt.tell(List.of(problem.apply(failure)));
            }
          }
          changed.run();
        });
  }
}
