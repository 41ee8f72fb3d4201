package org.strowger.simulator.story;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What may be said at one place, and what each of it means. Where one phrase begins another the
 * longer is understood.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {
  private final Map<String, T> meanings = new LinkedHashMap<>();

  /** The constants of an enum, said as their names with blanks: {@code OFF_SHIFT} is off shift. */
  static <E extends Enum<E>> Phrases<E> of(E[] constants) {
    Phrases<E> phrases = new Phrases<>();
    for (E one : constants) {
      phrases.say(words(one), one);
    }
    return phrases;
  }

  /** A constant in words. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Phrases<T> say(String phrase, T meaning) {
    if (meanings.put(phrase, meaning) != null) {
      throw new IllegalStateException("said twice: " + phrase);
    }
    return this;
  }

  /** Reads the phrase that stands next; it must be known. */
  T read(Sentence sentence) {
    String longest = null;
    for (String phrase : meanings.keySet()) {
      if ((longest == null || phrase.length() > longest.length()) && sentence.stands(phrase)) {
        longest = phrase;
      }
    }
    T meaning = longest == null ? null : meanings.get(longest);
    if (longest == null || meaning == null) {
      throw new StoryFault(unknown(sentence));
    }
    sentence.expect(longest);
    return meaning;
  }

  /** Whether one of the phrases stands next. */
  boolean stand(Sentence sentence) {
    return meanings.keySet().stream().anyMatch(sentence::stands);
  }

  Set<String> all() {
    return meanings.keySet();
  }

  private String unknown(Sentence sentence) {
    String known = "known are " + String.join(", ", meanings.keySet());
    return sentence.atEnd()
        ? "a word is missing at the end: " + known
        : "unknown word '" + sentence.next() + "': " + known;
  }
}
