package org.strowger.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.strowger.proto.v1.AgentVerdict;
import org.strowger.proto.v1.ExplainAgentResponse;
import org.strowger.proto.v1.ExplainInteractionResponse;
import org.strowger.proto.v1.Flip;
import org.strowger.proto.v1.InteractionExplanation;
import org.strowger.proto.v1.LineVerdict;

/** Explanations as people read them on a terminal, in lines; stateless. */
public final class ExplanationText {
  private ExplanationText() {}

  /** Why an interaction was or was not offered. */
  public static List<String> lines(ExplainInteractionResponse response) {
    List<String> lines = new ArrayList<>();
    add(response.getExplanation(), response.getSequence(), lines);
    if (response.hasDecision() && response.getDecisionSequence() != response.getSequence()) {
      lines.add("");
      lines.add("It was last offered at seq=" + response.getDecisionSequence() + ":");
      add(response.getDecision(), response.getDecisionSequence(), lines);
    }
    return lines;
  }

  private static void add(InteractionExplanation why, long sequence, List<String> lines) {
    lines.add(moment(sequence, why.getTimeMs()) + why.getSentence());
    for (AgentVerdict verdict : why.getAgentsList()) {
      lines.add("  " + verdict.getSentence());
    }
    int listed = why.getAgentsCount();
    if (listed > 0 && listed < why.getAgentsInAll()) {
      lines.add("  " + listed + " of " + why.getAgentsInAll() + " agents are listed");
    }
    for (Flip flip : why.getFlipsList()) {
      lines.add("  * " + flip.getSentence());
    }
  }

  /** Why an agent is not offered what waits. */
  public static List<String> lines(ExplainAgentResponse response) {
    List<String> lines = new ArrayList<>();
    lines.add(moment(response.getSequence(), response.getTimeMs()) + response.getSentence());
    for (LineVerdict verdict : response.getLinesList()) {
      lines.add("  " + verdict.getSentence());
    }
    int listed = response.getLinesCount();
    if (listed < response.getLinesInAll()) {
      lines.add("  " + listed + " of " + response.getLinesInAll() + " lines are listed");
    }
    return lines;
  }

  private static String moment(long sequence, long timeMs) {
    return "seq=" + sequence + " " + Instant.ofEpochMilli(timeMs) + " ";
  }
}
