package org.strowger.gateway.chat.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that touches the database. It takes all that waits, up to a lot, carries it out in
 * the order in which it was asked, commits once, and only then answers: so one sync of the disk
 * serves everybody who asked meanwhile, and a question sees what was asked before it.
 *
 * <p>If the database fails nothing more is answered: whoever waits must not take silence for
 * success. The owner is told once, and ends the process.
 */
final class StoreThread {
  /** One thing to be done with the database. */
  interface Task<T> {
    T run(Connection database) throws SQLException;
  }

  private record Waiting<T>(Task<T> task, Consumer<T> answer) {
    Runnable run(Connection database) throws SQLException {
      T result = task.run(database);
      return () -> answer.accept(result);
    }
  }

  private static final Logger log = LoggerFactory.getLogger(StoreThread.class);
  private static final int LOT_MAX = 512;

  private final Connection database;
  private final Executor answers;
  private final Consumer<StoreFault> whenBroken;
  private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
  private final Waiting<Boolean> last = new Waiting<>(_ -> true, _ -> {});
  private final Thread thread;

  /** {@code answers} is where answers are given, in order. */
  StoreThread(Connection database, Executor answers, Consumer<StoreFault> whenBroken) {
    this.database = database;
    this.answers = answers;
    this.whenBroken = whenBroken;
    thread = new Thread(this::work, "strowger-chat-store");
  }

  void start() {
    thread.start();
  }

  <T> void ask(Task<T> task, Consumer<T> answer) {
    queue.add(new Waiting<>(task, answer));
  }

  int waiting() {
    return queue.size();
  }

  /** Carries out what was asked, and ends. */
  void close() {
    queue.add(last);
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    List<Waiting<?>> lot = new ArrayList<>(LOT_MAX);
    boolean goesOn = true;
    try {
      while (goesOn) {
        lot.add(queue.take());
        queue.drainTo(lot, LOT_MAX - 1);
        goesOn = !lot.contains(last);
        carryOut(lot);
        lot.clear();
      }
    } catch (SQLException | InterruptedException | RuntimeException broken) {
      log.error("the store has failed; nothing more is written or answered", broken);
      whenBroken.accept(
          new StoreFault("the store could not be written: " + broken.getMessage(), broken));
    }
  }

  private void carryOut(List<Waiting<?>> lot) throws SQLException {
    List<Runnable> given = new ArrayList<>(lot.size());
    for (Waiting<?> waiting : lot) {
      given.add(waiting.run(database));
    }
    database.commit();
    answers.execute(() -> given.forEach(Runnable::run));
  }
}
