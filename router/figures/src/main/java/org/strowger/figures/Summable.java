package org.strowger.figures;

/** What another of its kind can be added to. */
interface Summable<S> {
  void takeAll(S other);
}
