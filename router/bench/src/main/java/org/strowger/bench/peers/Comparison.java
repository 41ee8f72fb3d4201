package org.strowger.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One contender with one crowd: brought into the state in which most agents are busy, then asked by
 * so many threads at once, each with its own connection, as fast as it answers. Every thread frees
 * only agents that it was told of, so nobody is freed twice. Closes the peer with itself.
 */
final class Comparison implements Side {
  private final Peer peer;
  private final List<Worker> workers = new ArrayList<>();
  private final ExecutorService threads;
  private final AtomicLong customers = new AtomicLong();

  private static final class Worker {
    private final Peer.Client client;
    private final SplittableRandom random;
    private final List<Integer> busy = new ArrayList<>();

    Worker(Peer.Client client, long seed) {
      this.client = client;
      this.random = new SplittableRandom(seed);
    }

    /** Returns how many assignments came of it. */
    int arrive(long customer) {
      long agent = client.arrive(customer, random.nextInt(Crowd.SKILLS));
      if (agent == Peer.NONE) {
        return 0;
      }
      busy.add((int) agent);
      return 1;
    }

    int free() {
      if (busy.isEmpty()) {
        return 0;
      }
      int index = random.nextInt(busy.size());
      int agent = busy.get(index);
      if (client.free(agent) != Peer.NONE) {
        return 1;
      }
      busy.set(index, busy.getLast());
      busy.removeLast();
      return 0;
    }
  }

  Comparison(Peer peer, Crowd crowd, int clients) {
    this.peer = peer;
    this.threads = Executors.newFixedThreadPool(clients);
    peer.begin(crowd);
    for (int i = 0; i < clients; i++) {
      workers.add(new Worker(peer.connect(), i));
    }
    int each = crowd.busyAgents() / clients;
    together(worker -> {
      while (worker.busy.size() < each) {
        worker.arrive(customers.incrementAndGet());
      }
      return 0L;
    });
  }

  @Override
  public double window(long nanos) {
    long start = System.nanoTime();
    long assignments =
        together(worker -> {
          long mine = 0;
          while (System.nanoTime() - start < nanos) {
            mine += worker.arrive(customers.incrementAndGet());
            mine += worker.free();
          }
          return mine;
        });
    return assignments * 1e9 / (System.nanoTime() - start);
  }

  private interface Work {
    long run(Worker worker);
  }

  private long together(Work work) {
    List<Callable<Long>> calls = new ArrayList<>();
    for (Worker worker : workers) {
      calls.add(() -> work.run(worker));
    }
    try {
      long sum = 0;
      for (Future<Long> one : threads.invokeAll(calls)) {
        sum += one.get();
      }
      return sum;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    } catch (java.util.concurrent.ExecutionException broken) {
      throw new IllegalStateException(peer.getClass().getSimpleName() + " broke", broken);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    workers.forEach(worker -> worker.client.close());
    peer.close();
  }
}
