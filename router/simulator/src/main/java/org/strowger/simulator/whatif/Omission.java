package org.strowger.simulator.whatif;

/** What a recording holds and a play of it does not: a closed list, told with every report. */
public enum Omission {
  DIRECT("interactions left out: with their agent from the start, not routed"),
  SCHEDULED("interactions left out: scheduled for later, such as callbacks"),
  PULLED("interactions left out: taken by an agent from a list"),
  SLEPT("interactions left out: written conversations that slept or waited for a reply"),
  UNDER_WAY("interactions left out: under way when the stretch began"),
  MOVED("moves by supervisors, not repeated"),
  REPRIORITISED("changes of priority by supervisors, not repeated"),
  FORCED("interactions ended by supervisors, by closed gateways or by losing them: handling drawn"),
  REQUEUED("conversations broken off because the agent was lost: played as one"),
  MISSED("offers missed: when, is drawn anew; the absence after each is kept"),
  REDEFINED("definitions changed within the stretch: the last holds throughout"),
  SLEEP_RULES("rules that let conversations sleep or go back for want of a reply: switched off");

  private final String words;

  Omission(String words) {
    this.words = words;
  }

  /** For people, to follow a count. */
  public String words() {
    return words;
  }
}
