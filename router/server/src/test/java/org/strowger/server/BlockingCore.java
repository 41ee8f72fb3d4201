package org.strowger.server;

import java.util.concurrent.CountDownLatch;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.Command;

/** The real core, which gets stuck in the first change of activity until it is let go. */
final class BlockingCore extends ForwardingMachine {
  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch letGo = new CountDownLatch(1);

  BlockingCore() {
    super(new RoutingCore());
  }

  @Override
  public void apply(Command command, long sequence, long timeMs, Output output) {
    if (command instanceof SetActivity) {
      stuck.countDown();
      await(letGo);
    }
    super.apply(command, sequence, timeMs, output);
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
}
