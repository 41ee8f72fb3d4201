package org.strowger.simulator.whatif;

/** What a recording holds and a play of it does not: a closed list, told with every report. */
public enum Omission {
  DIRECT("interactions left out: with their agent from the start, not routed"),
  SCHEDULED("interactions left out: scheduled for later, such as callbacks"),
  PULLED("interactions left out: taken by an agent from a list"),
  SLEPT("interactions left out: written conversations that slept or waited for a reply"),
  CONSULTED("interactions left out: agents asking colleagues"),
  CALLED_BACK("interactions left out: customers who wanted to be called back"),
  ASSIGNED("interactions left out: given to an agent by a supervisor"),
  UNDER_WAY("interactions left out: under way when the stretch began"),
  TRANSFERRED("transfers held as recorded: each comes when and where it was recorded"),
  CHANGED("changes of what an interaction asks for, not repeated"),
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
