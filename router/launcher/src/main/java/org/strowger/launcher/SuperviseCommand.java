package org.strowger.launcher;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.strowger.client.StrowgerChannel;
import org.strowger.console.Instruction;
import org.strowger.console.InstructionReader;
import org.strowger.console.PreviewText;
import org.strowger.console.Supervision;
import org.strowger.console.UnclearInstruction;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.PreviewInterventionResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The {@code supervise} verb: one instruction, as they are typed in the console, for scripts. It is
 * carried out without a question, or only previewed.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "supervise",
    description = "Carries out one instruction of a supervisor, or says what it would lead to.",
    footer = {
      "",
      "Instructions:",
      "  move ID QUEUE, priority ID 0-10, assign ID AGENT, rescind ID, drain QUEUE TO-QUEUE,",
      "  end ID, available AGENT, away AGENT, sign-out AGENT, answer AGENT ID, list [QUEUE],",
      "  explain ID|AGENT",
      "",
      "Exit codes: 0 done; 1 refused, or no router; 2 not understood."
    },
    mixinStandardHelpOptions = true)
final class SuperviseCommand extends RouterRequest {
  private static final int EVENTS_MAX = 1_000;
  private static final int LISTED_MAX = 100;
  private static final int PAPER_WIDTH = 132;

  @Parameters(
      arity = "1..*",
      paramLabel = "WORD",
      description = "The instruction, for example: move 12 billing")
  private List<String> words;

  @Option(names = "--preview", description = "Says what it would lead to, and does nothing.")
  private boolean preview;

  @Option(
      names = InstructionReader.OVER_CAPACITY,
      description = "With assign: also if the agent has no room.")
  private boolean overCapacity;

  @Option(
      names = InstructionReader.NOTE,
      paramLabel = "TEXT",
      description = "Why; recorded, at most 256 characters.")
  private String note = "";

  @Option(
      names = "--as",
      paramLabel = "SUPERVISOR",
      defaultValue = "${sys:user.name}",
      description = "Who acts, as it is recorded; ${DEFAULT-VALUE} unless given.")
  private String supervisorId;

  @Override
  int ask(StrowgerChannel channel, PrintWriter out) {
    try {
      return follow(InstructionReader.read(instruction()), channel, out);
    } catch (UnclearInstruction unclear) {
      err().println("strowger: " + unclear.getMessage());
      return UNUSABLE;
    }
  }

  private List<String> instruction() {
    List<String> all = new ArrayList<>(words);
    if (overCapacity) {
      all.add(InstructionReader.OVER_CAPACITY);
    }
    if (!note.isEmpty()) {
      all.add(InstructionReader.NOTE);
      all.add(note);
    }
    return all;
  }

  private int follow(Instruction instruction, StrowgerChannel channel, PrintWriter out) {
    Supervision supervision = Supervision.of(channel, supervisorId);
    return switch (instruction) {
      case Instruction.Intervene(var request) when preview -> preview(supervision, request, out);
      case Instruction.Intervene(var request) -> carryOut(supervision, request, out);
      case Instruction.ExplainInteraction(var id) ->
          told(supervision.explainInteraction(id, LISTED_MAX), out);
      case Instruction.ExplainAgent(var id) -> told(supervision.explainAgent(id, LISTED_MAX), out);
      case Instruction.ListInteractions(var queue) ->
          told(supervision.list(queue, LISTED_MAX, PAPER_WIDTH), out);
    };
  }

  private static int preview(Supervision supervision, InterveneRequest request, PrintWriter out) {
    PreviewInterventionResponse preview = settled(supervision.preview(request, EVENTS_MAX));
    PreviewText.lines(preview).forEach(out::println);
    return preview.hasRejected() ? REFUSED : DONE;
  }

  private int carryOut(Supervision supervision, InterveneRequest request, PrintWriter out) {
    try {
      settled(supervision.carryOut(request));
    } catch (CompletionException failure) {
      err().println("strowger: " + Supervision.problemDoing(failure));
      return REFUSED;
    }
    out.println("done");
    return DONE;
  }

  private static int told(CompletableFuture<List<String>> answer, PrintWriter out) {
    settled(answer).forEach(out::println);
    return DONE;
  }
}
