package org.strowger.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verbs of instructions, with what follows each and what it does. */
enum InstructionVerb {
  MOVE("move", "ID QUEUE", "moves a waiting interaction to another queue"),
  PRIORITY("priority", "ID 0-10", "gives a waiting interaction another priority"),
  ASSIGN("assign", "ID AGENT", "gives a waiting interaction to an agent; --over-capacity: anyway"),
  RESCIND("rescind", "ID", "takes the offers of an interaction back"),
  DRAIN("drain", "QUEUE TO-QUEUE", "moves whoever waits in a queue to another"),
  END("end", "ID", "ends an interaction"),
  AVAILABLE("available", "AGENT", "sets an agent's activity to available"),
  AWAY("away", "AGENT", "sets an agent's activity to away"),
  SIGN_OUT("sign-out", "AGENT", "signs an agent out; active work goes back to its place in line"),
  ANSWER("answer", "AGENT ID", "says to an agent who asks for help that you are coming"),
  LIST("list", "[QUEUE]", "lists interactions with their ids, the oldest due first"),
  EXPLAIN("explain", "ID|AGENT", "says why an interaction, or an agent, is or is not served");

  private final String word;
  private final String operands;
  private final String meaning;

  InstructionVerb(String word, String operands, String meaning) {
    this.word = word;
    this.operands = operands;
    this.meaning = meaning;
  }

  /** Null if there is none of this word. */
  static @Nullable InstructionVerb of(String word) {
    for (InstructionVerb verb : values()) {
      if (verb.word.equals(word)) {
        return verb;
      }
    }
    return null;
  }

  /** As it is typed. */
  String form() {
    return word + " " + operands;
  }

  /** Whether so many words may follow it. */
  boolean takes(int words) {
    int most = operands.split(" ").length;
    return words == most || (words == 0 && operands.startsWith("["));
  }

  /** Every verb and what it does, a line each. */
  static List<String> help() {
    int width = 0;
    for (InstructionVerb verb : values()) {
      width = Math.max(width, verb.form().length());
    }
    List<String> lines = new ArrayList<>();
    for (InstructionVerb verb : values()) {
      String form = verb.form();
      lines.add(form + " ".repeat(width + 2 - form.length()) + verb.meaning);
    }
    return lines;
  }
}
