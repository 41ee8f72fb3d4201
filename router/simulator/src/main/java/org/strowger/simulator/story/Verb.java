package org.strowger.simulator.story;

/** What somebody does, whose name stood before the phrase. */
@FunctionalInterface
interface Verb {
  Act read(String who, Sentence said);
}
