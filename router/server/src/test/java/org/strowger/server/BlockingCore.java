package org.strowger.server;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.StateMachine;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.Command;
import org.strowger.core.event.Event;
import org.strowger.core.explain.Explainer;
import org.strowger.core.model.Overlooked;

/** The real core, which gets stuck in the first change of activity until it is let go. */
final class BlockingCore implements StateMachine {
  private final RoutingCore core = new RoutingCore();
  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch letGo = new CountDownLatch(1);

  @Override
  public void apply(Command command, long sequence, long timeMs, Output output) {
    if (command instanceof SetActivity) {
      stuck.countDown();
      await(letGo);
    }
    core.apply(command, sequence, timeMs, output);
  }

  void awaitStuck() {
    await(stuck);
  }

  void letGo() {
    letGo.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void replay(Event event, long sequence, long timeMs) {
    core.replay(event, sequence, timeMs);
  }

  @Override
  public long nextDeadlineMs() {
    return core.nextDeadlineMs();
  }

  @Override
  public void writeRows(Consumer<Event> rows) {
    core.writeRows(rows);
  }

  @Override
  public long stateHash() {
    return core.stateHash();
  }

  @Override
  public List<Overlooked> overlooked(int most) {
    return core.overlooked(most);
  }

  @Override
  public Explainer explainer() {
    return core.explainer();
  }

  @Override
  public void check() {
    core.check();
  }
}
