package org.strowger.simulator.story;

/** What follows a phrase within a definition or an arrival, up to the semicolon. */
@FunctionalInterface
interface Clause {
  void read(Sentence sentence);

  /**
   * Reads what follows the name that is defined: nothing, or a colon and clauses with semicolons
   * between them.
   */
  static void readAll(Sentence sentence, Phrases<Clause> known) {
    if (sentence.atEnd()) {
      return;
    }
    if (!sentence.takeMark(":")) {
      throw new StoryFault("':' is missing before '" + sentence.next() + "': details follow it");
    }
    while (!sentence.atEnd()) {
      known.read(sentence).read(sentence);
      sentence.endClause();
    }
  }
}
