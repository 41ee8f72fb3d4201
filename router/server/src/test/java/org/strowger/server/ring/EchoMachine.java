package org.strowger.server.ring;

import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.Output;
import org.strowger.core.StateMachine;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.Event;
import org.strowger.core.explain.Explainer;
import org.strowger.core.model.Overlooked;
import org.strowger.core.model.SkillId;

/**
 * Says back what it is told, and breaks when told {@code broken}. A skill called {@code at-N} asks
 * to be woken at that time, and then says {@code woken}.
 */
final class EchoMachine implements StateMachine {
  private volatile long deadlineMs = NO_DEADLINE;
  private long lastMs = Long.MIN_VALUE;

  @Override
  public void apply(Command command, long sequence, long timeMs, Output output) {
    if (timeMs < lastMs) {
      throw new IllegalStateException("time went back");
    }
    lastMs = timeMs;
    switch (command) {
      case DefineSkill(var skill) -> echo(skill, output);
      case AdvanceTime _ -> wake(timeMs, output);
      default -> {}
    }
    output.reply(Reply.ACCEPTED);
  }

  private void echo(SkillId skill, Output output) {
    if (skill.value().equals("broken")) {
      throw new IllegalStateException("told to break");
    }
    if (skill.value().startsWith("at-")) {
      deadlineMs = Long.parseLong(skill.value().substring(3));
    }
    output.event(new SkillDefined(skill));
  }

  private void wake(long timeMs, Output output) {
    if (timeMs >= deadlineMs) {
      deadlineMs = NO_DEADLINE;
      output.event(new SkillDefined(new SkillId("woken")));
    }
  }

  @Override
  public void replay(Event event, long sequence, long timeMs) {}

  @Override
  public long nextDeadlineMs() {
    return deadlineMs;
  }

  @Override
  public void writeRows(Consumer<Event> rows) {}

  @Override
  public long stateHash() {
    return 0;
  }

  @Override
  public List<Overlooked> overlooked(int most) {
    return List.of();
  }

  @Override
  public Explainer explainer() {
    throw new UnsupportedOperationException("knows nothing to explain");
  }

  @Override
  public void check() {}
}
