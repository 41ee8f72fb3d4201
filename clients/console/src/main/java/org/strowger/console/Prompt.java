package org.strowger.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.proto.v1.InterveneRequest;

/**
 * The lines below the board, in which instructions are typed, confirmed and answered. It only keeps
 * what is said: whoever hands it keys does what it wishes and tells it what came of that. Belongs
 * to whoever holds the console's lock.
 */
final class Prompt {
  private static final int LENGTH_MAX = 400;
  private static final char ESCAPE = 27;
  private static final char BACKSPACE = 8;
  private static final char DELETE = 127;
  private static final String REST = ": instruction   ? help   q quit";
  private static final String BACK = "any key = back   : instruction   ? help";
  private static final String QUESTION = "do this? y = yes, any other key = no";

  private Stage stage = Stage.RESTS;
  private final StringBuilder typed = new StringBuilder();
  private List<String> told = List.of();
  private @Nullable InterveneRequest proposed;

  private enum Stage {
    /** Nothing is going on. */
    RESTS,
    TYPING,
    /** The router was asked. */
    WAITS,
    /** Something is to be confirmed. */
    ASKS,
    /** Something has been answered, until the next key. */
    TELLS
  }

  /** What a key leads to, outside of the prompt. */
  sealed interface Wish {
    record Nothing() implements Wish {}

    record Quit() implements Wish {}

    /** The instruction is to be answered; of an intervention, its preview. */
    record Ask(Instruction instruction) implements Wish {}

    /** It was confirmed. */
    record Do(InterveneRequest request) implements Wish {}
  }

  private static final Wish NOTHING = new Wish.Nothing();

  /** Somebody has typed this. */
  Wish key(char key) {
    return switch (stage) {
      case RESTS, TELLS -> rests(key);
      case TYPING -> typing(key);
      case ASKS -> asks(key);
      case WAITS -> NOTHING;
    };
  }

  private Wish rests(char key) {
    boolean told = stage == Stage.TELLS;
    stage = Stage.RESTS;
    switch (key) {
      case ':' -> {
        typed.setLength(0);
        stage = Stage.TYPING;
      }
      case '?' -> {
        typed.setLength(0);
        tell(help());
      }
      case 'q' -> {
        return told ? NOTHING : new Wish.Quit();
      }
      default -> {}
    }
    return NOTHING;
  }

  private Wish typing(char key) {
    switch (key) {
      case ESCAPE -> stage = Stage.RESTS;
      case BACKSPACE, DELETE -> {
        if (typed.isEmpty()) {
          stage = Stage.RESTS;
        } else {
          typed.setLength(typed.length() - 1);
        }
      }
      case '\r', '\n' -> {
        return entered();
      }
      default -> {
        if (!Character.isISOControl(key) && typed.length() < LENGTH_MAX) {
          typed.append(key);
        }
      }
    }
    return NOTHING;
  }

  private Wish entered() {
    if (typed.toString().isBlank()) {
      stage = Stage.RESTS;
      return NOTHING;
    }
    try {
      Instruction instruction = InstructionReader.read(typed.toString());
      stage = Stage.WAITS;
      return new Wish.Ask(instruction);
    } catch (UnclearInstruction unclear) {
      tell(List.of(String.valueOf(unclear.getMessage())));
      return NOTHING;
    }
  }

  private Wish asks(char key) {
    InterveneRequest request = proposed;
    proposed = null;
    if (key != 'y' || request == null) {
      tell(List.of("nothing was done"));
      return NOTHING;
    }
    stage = Stage.WAITS;
    return new Wish.Do(request);
  }

  /** Shows this until the next key. */
  void tell(List<String> lines) {
    told = List.copyOf(lines);
    stage = Stage.TELLS;
  }

  /** Shows what this would lead to, and waits for a yes. */
  void propose(InterveneRequest request, List<String> preview) {
    proposed = request;
    told = List.copyOf(preview);
    stage = Stage.ASKS;
  }

  private static List<String> help() {
    List<String> lines = new ArrayList<>(InstructionReader.help());
    lines.add("each but list and explain is shown first and done when you say so;");
    lines.add(InstructionReader.NOTE + " WORDS... says why, and is recorded");
    return lines;
  }

  /**
   * What it says now, at least one line.
   *
   * @param width characters in a line; longer ones are broken
   * @param most lines at most, 2 or more; what is left out is counted
   */
  List<String> lines(int width, int most) {
    String instruction = cut(":" + typed, width);
    return switch (stage) {
      case RESTS -> List.of(cut(REST, width));
      case TYPING -> List.of(cut(":" + typed + "_", width));
      case WAITS -> List.of(instruction + " ...");
      case ASKS -> panel(instruction, QUESTION, width, most);
      case TELLS -> panel(typed.isEmpty() ? "" : instruction, BACK, width, most);
    };
  }

  private List<String> panel(String heading, String last, int width, int most) {
    List<String> body = new ArrayList<>();
    if (!heading.isEmpty()) {
      body.add(heading);
    }
    told.forEach(line -> body.addAll(TextLines.broken(line, width)));
    List<String> lines = TextLines.atMost(body, most - 1);
    lines.add(cut(last, width));
    return lines;
  }

  /** The end is what is being typed, so the beginning goes. */
  private static String cut(String line, int width) {
    return line.length() <= width ? line : line.substring(line.length() - width);
  }
}
