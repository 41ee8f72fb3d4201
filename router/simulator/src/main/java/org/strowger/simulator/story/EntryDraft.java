package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.Exit;
import org.strowger.core.model.ExitCondition;
import org.strowger.core.model.QueueId;

/** Who may enter a queue and stay in it, as it is being said. */
final class EntryDraft {
  private static final Phrases<AgentCondition> CONDITIONS = Phrases.of(AgentCondition.values());
  private static final Phrases<ExitCondition> EXITS = Phrases.of(ExitCondition.values());

  private long waitMaxMs;
  private long estimateMaxMs;
  private @Nullable CalendarId calendar;
  private boolean leaveAtClosing;
  private final List<AgentCondition> joinEmpty = new ArrayList<>();
  private final List<AgentCondition> leaveEmpty = new ArrayList<>();
  private final List<Exit> exits = new ArrayList<>();

  void speak(Phrases<Clause> known) {
    known
        .say("wait at most", said -> waitMaxMs = said.spanMs("a wait"))
        .say("estimate at most", said -> estimateMaxMs = said.spanMs("a wait"))
        .say("hours", said -> calendar = new CalendarId(said.word("a calendar")))
        .say("leave at closing", _ -> leaveAtClosing = true)
        .say("nobody joins if all are", said -> joinEmpty.addAll(conditions(said)))
        .say("all leave if all are", said -> leaveEmpty.addAll(conditions(said)))
        .say("if", this::exit);
  }

  EntryPolicy made() {
    return new EntryPolicy(
        waitMaxMs, estimateMaxMs, calendar, leaveAtClosing, joinEmpty, leaveEmpty, exits);
  }

  private static List<AgentCondition> conditions(Sentence said) {
    return said.list(() -> CONDITIONS.read(said));
  }

  /** {@code if full go to general}. */
  private void exit(Sentence said) {
    ExitCondition when = EXITS.read(said);
    said.expect("go to");
    exits.add(new Exit(when, new QueueId(said.word("a queue"))));
  }
}
