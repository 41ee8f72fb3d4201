package org.strowger.launcher;

import java.io.PrintWriter;
import java.time.Instant;
import org.strowger.proto.v1.AgentVerdict;
import org.strowger.proto.v1.ExplainAgentResponse;
import org.strowger.proto.v1.ExplainInteractionResponse;
import org.strowger.proto.v1.Flip;
import org.strowger.proto.v1.InteractionExplanation;
import org.strowger.proto.v1.LineVerdict;

/** Explanations as people read them on a terminal; stateless. */
final class ExplanationText {
  private ExplanationText() {}

  static void print(ExplainInteractionResponse response, PrintWriter out) {
    print(response.getExplanation(), response.getSequence(), out);
    if (response.hasDecision() && response.getDecisionSequence() != response.getSequence()) {
      out.println();
      out.println("It was last offered at seq=" + response.getDecisionSequence() + ":");
      print(response.getDecision(), response.getDecisionSequence(), out);
    }
  }

  private static void print(InteractionExplanation why, long sequence, PrintWriter out) {
    out.println(moment(sequence, why.getTimeMs()) + why.getSentence());
    for (AgentVerdict verdict : why.getAgentsList()) {
      out.println("  " + verdict.getSentence());
    }
    int listed = why.getAgentsCount();
    if (listed > 0 && listed < why.getAgentsInAll()) {
      out.println("  " + listed + " of " + why.getAgentsInAll() + " agents are listed");
    }
    for (Flip flip : why.getFlipsList()) {
      out.println("  * " + flip.getSentence());
    }
  }

  static void print(ExplainAgentResponse response, PrintWriter out) {
    out.println(moment(response.getSequence(), response.getTimeMs()) + response.getSentence());
    for (LineVerdict verdict : response.getLinesList()) {
      out.println("  " + verdict.getSentence());
    }
    int listed = response.getLinesCount();
    if (listed < response.getLinesInAll()) {
      out.println("  " + listed + " of " + response.getLinesInAll() + " lines are listed");
    }
  }

  private static String moment(long sequence, long timeMs) {
    return "seq=" + sequence + " " + Instant.ofEpochMilli(timeMs) + " ";
  }
}
