package org.strowger.simulator.whatif;

import java.util.List;

/** What every what-if takes for given, in sentences; the same in the text and in the JSON. */
final class HeldFixed {
  static final List<String> SENTENCES =
      List.of(
          "Who came when, to which queue, with which needs and priority: nobody comes again, or"
              + " stays away, because service is better or worse.",
          "How long each conversation and its paperwork lasted, whoever leads it now; for those who"
              + " hung up a length is drawn from those of their queue.",
          "Those who hung up would hang up after the same wait; those who were answered would have"
              + " waited longer than they did, by how much is drawn.",
          "When each agent was ready, pauses included, whatever the work: absences after missed"
              + " offers too.",
          "How long agents take to accept, drawn for each offer from those recorded at about the same"
              + " time of day; the share of offers declined.",
          "The service targets by which it is measured, and all definitions that the other routing"
              + " does not speak of.");

  private HeldFixed() {}
}
