package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, a quoted text, or one of the marks {@code , ; : ( )}. A colon is a mark only at the end
 * of a word, so that {@code 0:20} is one word.
 */
record Token(Kind kind, String text) {
  enum Kind {
    WORD,
    QUOTED,
    MARK
  }

  private static final String MARKS = ",;()";

  boolean isMark(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /** As it stands in the file. */
  @Override
  public String toString() {
    return kind == Kind.QUOTED ? '"' + text + '"' : text;
  }

  /** Cuts a line into tokens. */
  static List<Token> of(String line) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '"') {
        int end = line.indexOf('"', at + 1);
        if (end < 0) {
          throw new StoryFault("a text that begins with \" does not end: close it with \"");
        }
        tokens.add(new Token(Kind.QUOTED, line.substring(at + 1, end)));
        at = end + 1;
      } else if (MARKS.indexOf(c) >= 0) {
        tokens.add(new Token(Kind.MARK, Character.toString(c)));
        at++;
      } else {
        int end = endOfWord(line, at);
        addWord(tokens, line.substring(at, end));
        at = end;
      }
    }
    return tokens;
  }

  private static int endOfWord(String line, int from) {
    int end = from;
    while (end < line.length()
        && !Character.isWhitespace(line.charAt(end))
        && line.charAt(end) != '"'
        && MARKS.indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static void addWord(List<Token> tokens, String word) {
    boolean beforeColon = word.endsWith(":");
    String bare = beforeColon ? word.substring(0, word.length() - 1) : word;
    if (!bare.isEmpty()) {
      tokens.add(new Token(Kind.WORD, bare));
    }
    if (beforeColon) {
      tokens.add(new Token(Kind.MARK, ":"));
    }
  }
}
