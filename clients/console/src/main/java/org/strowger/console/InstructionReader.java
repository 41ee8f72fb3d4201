package org.strowger.console;

import java.util.ArrayList;
import java.util.List;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AnswerHelp;
import org.strowger.proto.v1.AssignInteraction;
import org.strowger.proto.v1.DrainQueue;
import org.strowger.proto.v1.ForceActivity;
import org.strowger.proto.v1.ForceEnd;
import org.strowger.proto.v1.ForceSignOut;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.MoveInteraction;
import org.strowger.proto.v1.Reprioritise;
import org.strowger.proto.v1.RescindOffers;

/**
 * Understands one instruction: a verb, what it is about, options. Checks how many words there are,
 * and what must be a number; whether what is named exists, the router knows.
 */
public final class InstructionReader {
  /** Every word after it belongs to the note. */
  public static final String NOTE = "--note";

  public static final String OVER_CAPACITY = "--over-capacity";

  private static final String DIGITS = "[0-9]+";

  private final InstructionVerb verb;
  private final List<String> operands = new ArrayList<>();
  private boolean overCapacity;
  private String note = "";

  private InstructionReader(InstructionVerb verb) {
    this.verb = verb;
  }

  /** Every verb and what it does, a line each. */
  public static List<String> help() {
    return InstructionVerb.help();
  }

  /** Of a line that was typed. */
  static Instruction read(String line) throws UnclearInstruction {
    return read(List.of(line.strip().split("\\s+")));
  }

  /** Of words that are separated already; an option may stand anywhere behind the verb. */
  public static Instruction read(List<String> words) throws UnclearInstruction {
    InstructionVerb verb = words.isEmpty() ? null : InstructionVerb.of(words.getFirst());
    if (verb == null) {
      String unknown = words.isEmpty() ? "nothing" : words.getFirst();
      throw new UnclearInstruction(
          "there is no instruction \""
              + unknown
              + "\": try move, priority, assign, rescind, drain, end, available, away, sign-out,"
              + " answer, list or explain");
    }
    return new InstructionReader(verb).take(words).instruction();
  }

  private InstructionReader take(List<String> words) throws UnclearInstruction {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals(NOTE)) {
        note = String.join(" ", words.subList(i + 1, words.size()));
        break;
      }
      if (word.equals(OVER_CAPACITY) && verb == InstructionVerb.ASSIGN) {
        overCapacity = true;
      } else if (word.startsWith("--")) {
        throw new UnclearInstruction(verb.form() + " has no option " + word);
      } else {
        operands.add(word);
      }
    }
    if (!verb.takes(operands.size())) {
      throw new UnclearInstruction("it must read: " + verb.form());
    }
    return this;
  }

  private Instruction instruction() throws UnclearInstruction {
    return switch (verb) {
      case LIST -> new Instruction.ListInteractions(operands.isEmpty() ? "" : operands.getFirst());
      case EXPLAIN -> {
        String subject = operands.getFirst();
        yield subject.matches(DIGITS)
            ? new Instruction.ExplainInteraction(interaction())
            : new Instruction.ExplainAgent(subject);
      }
      case MOVE, PRIORITY, ASSIGN, RESCIND, DRAIN, END, AVAILABLE, AWAY, SIGN_OUT, ANSWER ->
          new Instruction.Intervene(intervention().setNote(note).build());
    };
  }

  private InterveneRequest.Builder intervention() throws UnclearInstruction {
    InterveneRequest.Builder request = InterveneRequest.newBuilder();
    return switch (verb) {
      case MOVE ->
          request.setMoveInteraction(
              MoveInteraction.newBuilder()
                  .setInteractionId(interaction())
                  .setQueueId(operands.get(1)));
      case PRIORITY ->
          request.setReprioritise(
              Reprioritise.newBuilder().setInteractionId(interaction()).setPriority(priority()));
      case ASSIGN ->
          request.setAssignInteraction(
              AssignInteraction.newBuilder()
                  .setInteractionId(interaction())
                  .setAgentId(operands.get(1))
                  .setBeyondCapacity(overCapacity));
      case RESCIND ->
          request.setRescindOffers(RescindOffers.newBuilder().setInteractionId(interaction()));
      case DRAIN ->
          request.setDrainQueue(
              DrainQueue.newBuilder()
                  .setQueueId(operands.getFirst())
                  .setToQueueId(operands.get(1)));
      case END -> request.setForceEnd(ForceEnd.newBuilder().setInteractionId(interaction()));
      case AVAILABLE -> request.setForceActivity(activity(Activity.ACTIVITY_AVAILABLE));
      case AWAY -> request.setForceActivity(activity(Activity.ACTIVITY_AWAY));
      case SIGN_OUT ->
          request.setForceSignOut(ForceSignOut.newBuilder().setAgentId(operands.getFirst()));
      case ANSWER ->
          request.setAnswerHelp(
              AnswerHelp.newBuilder()
                  .setAgentId(operands.getFirst())
                  .setInteractionId(interaction(operands.get(1))));
      case LIST, EXPLAIN -> throw new IllegalStateException(verb + " intervenes in nothing");
    };
  }

  private ForceActivity.Builder activity(Activity activity) {
    return ForceActivity.newBuilder().setAgentId(operands.getFirst()).setActivity(activity);
  }

  private long interaction() throws UnclearInstruction {
    return interaction(operands.getFirst());
  }

  private static long interaction(String word) throws UnclearInstruction {
    return number(word, "an interaction's number", Long.MAX_VALUE);
  }

  private int priority() throws UnclearInstruction {
    return (int) number(operands.get(1), "a priority", Integer.MAX_VALUE);
  }

  private static long number(String word, String what, long most) throws UnclearInstruction {
    try {
      long number = Long.parseLong(word);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      throw new UnclearInstruction("\"" + word + "\" is not " + what);
    }
    throw new UnclearInstruction("\"" + word + "\" is not " + what);
  }
}
