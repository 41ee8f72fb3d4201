package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.strowger.core.model.InvalidValue;

/**
 * Understands one step. It begins with a word of its own, such as {@code queue} or {@code call}, or
 * with a name followed by what its bearer does.
 */
final class StepWords {
  private final Phrases<Function<Sentence, Act>> beginnings = new Phrases<>();
  private final Phrases<Verb> verbs = new Phrases<>();

  StepWords() {
    DefinitionWords.speak(beginnings);
    GatewayWords.speak(beginnings);
    SupervisorWords.speak(beginnings);
    ExplainWords.speak(beginnings);
    beginnings.say("restart after", StepWords::restart).say("where is", StepWords::look);
    AgentWords.speak(verbs);
    CustomerWords.speak(verbs);
  }

  /** All that a step may begin with, and all that may follow a name; for the documentation. */
  List<String> phrases() {
    List<String> phrases = new ArrayList<>(beginnings.all());
    phrases.addAll(verbs.all());
    return phrases;
  }

  /** What the sentence asks for; its clock has been read already. */
  Act read(Sentence said) {
    try {
      return said.atEnd() ? new Act.Pass() : readAct(said);
    } catch (InvalidValue impossible) {
      return new Act.Refused(String.valueOf(impossible.getMessage()));
    }
  }

  private Act readAct(Sentence said) {
    if (beginnings.stand(said)) {
      return beginnings.read(said).apply(said);
    }
    String who = said.word("a name");
    if (!verbs.stand(said)) {
      throw new StoryFault(unknown(who, said));
    }
    return verbs.read(said).read(who, said);
  }

  private String unknown(String who, Sentence said) {
    return "unknown step '"
        + who
        + " "
        + said.next()
        + "': it begins with one of "
        + String.join(", ", beginnings.all())
        + ", or with a name before one of "
        + String.join(", ", verbs.all());
  }

  private static Act look(Sentence said) {
    String key = said.word("the customer's name");
    said.end();
    return new Act.Look(key);
  }

  private static Act restart(Sentence said) {
    long afterMs = said.spanMs("how long the router is away");
    said.end();
    return new Act.Restart(afterMs);
  }
}
