package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One line of a story, read word by word from the left. What does not stand where it should is a
 * {@link StoryFault} that says what would be understood.
 */
final class Sentence {
  private final List<Token> tokens;
  private int at;

  Sentence(String line) {
    tokens = Token.of(line);
  }

  boolean atEnd() {
    return at == tokens.size();
  }

  /** The rest must be empty. */
  void end() {
    if (!atEnd()) {
      throw new StoryFault("'" + tokens.get(at) + "' is one word too many: nothing follows here");
    }
  }

  /** The clause must be over: with a semicolon, which is passed, or with the line. */
  void endClause() {
    if (!atEnd() && !takeMark(";")) {
      throw new StoryFault(
          "'" + tokens.get(at) + "' is one word too many: a semicolon ends what stands before it");
    }
  }

  boolean takeMark(String mark) {
    if (!atEnd() && tokens.get(at).isMark(mark)) {
      at++;
      return true;
    }
    return false;
  }

  /** Whether these words, separated by blanks, stand next. */
  boolean stands(String phrase) {
    String[] words = phrase.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).isWord(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Passes these words if they stand next. */
  boolean take(String phrase) {
    if (!stands(phrase)) {
      return false;
    }
    at += phrase.split(" ", -1).length;
    return true;
  }

  /** These words must stand next. */
  void expect(String phrase) {
    if (!take(phrase)) {
      throw new StoryFault("'" + phrase + "' is missing " + place());
    }
  }

  /** The next word, whatever it is; {@code what} says what is wanted. */
  String word(String what) {
    if (atEnd() || tokens.get(at).kind() != Token.Kind.WORD) {
      throw new StoryFault(what + " is missing " + place());
    }
    return tokens.get(at++).text();
  }

  String quoted(String what) {
    if (atEnd() || tokens.get(at).kind() != Token.Kind.QUOTED) {
      throw new StoryFault(what + " is missing " + place() + ": write it as \"...\"");
    }
    return tokens.get(at++).text();
  }

  /** A quoted text if one stands next, else an empty one. */
  String quotedIfAny() {
    return !atEnd() && tokens.get(at).kind() == Token.Kind.QUOTED ? tokens.get(at++).text() : "";
  }

  int number(String what) {
    String word = word(what);
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw new StoryFault(what + " is '" + word + "': write a whole number");
    }
  }

  /** A number if one stands next, else {@code preset}. */
  int numberOr(int preset) {
    return !atEnd() && tokens.get(at).text().matches("\\d{1,9}") ? number("number") : preset;
  }

  long spanMs(String what) {
    String word = word(what);
    Long ms = StoryClock.spanMs(word);
    if (ms == null) {
      throw new StoryFault(what + " is '" + word + "': write a span such as 20s, 1m30s or 2h");
    }
    return ms;
  }

  long timeMs(String what) {
    String word = word(what);
    Long ms = StoryClock.timeMs(word);
    if (ms == null) {
      throw new StoryFault(
          what + " is '" + word + "': write a time of the story such as 0:20 or 1:05:00");
    }
    return ms;
  }

  /** A time of the story if one stands next, else null. */
  @Nullable Long timeIfAny() {
    Long ms = atEnd() ? null : StoryClock.timeMs(tokens.get(at).text());
    if (ms != null) {
      at++;
    }
    return ms;
  }

  /** One or several, with commas between them. */
  <T> List<T> list(Supplier<T> one) {
    List<T> all = new ArrayList<>();
    do {
      all.add(one.get());
    } while (takeMark(","));
    return all;
  }

  /** What stands next, for messages. */
  String next() {
    return atEnd() ? "" : tokens.get(at).toString();
  }

  private String place() {
    if (atEnd()) {
      return "at the end";
    }
    return "before '" + tokens.get(at) + "'";
  }
}
