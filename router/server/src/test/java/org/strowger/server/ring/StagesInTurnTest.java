package org.strowger.server.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.YieldingWaitStrategy;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.model.SkillId;
import org.strowger.server.HandClock;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.JournalRoom;
import org.strowger.server.journal.MemoryJournal;

/** One thread for all stages, here the test's own, with an echo for a machine. */
class StagesInTurnTest {
  private static final int SLOTS = 2_048;
  private static final int LONG_BATCH = StagesInTurn.BATCH_MAX + 100;
  private static final long START_MS = 1_000_000;

  /** What was there when a command was answered. */
  private record Answer(long sequence, long decided, long durable, long letGo) {}

  private final MemoryJournal journal = new MemoryJournal();
  private final RouterMetrics metrics = new RouterMetrics(new PrometheusRegistry());
  private final List<Throwable> failures = new ArrayList<>();
  private final FailStop failStop = new FailStop(failure -> failures.add(failure.cause()));
  private final RingBuffer<Slot> ring =
      RingBuffer.createMultiProducer(Slot::new, SLOTS, new YieldingWaitStrategy());
  private final Sequence letGo = new Sequence();
  private final List<Answer> answers = new ArrayList<>();
  private final JournalRoom room = new JournalRoom(journal, 0, System::nanoTime);
  private final CommandGate gate = new CommandGate(ring, room, metrics);
  private final CoreStage core =
      new CoreStage(
          new EchoMachine(),
          new HandClock(START_MS),
          0,
          START_MS,
          new NextDeadline(),
          failStop,
          metrics);
  private final StagesInTurn stages =
      new StagesInTurn(
          core,
          new JournalStage(journal, room, 0, failStop, metrics),
          new PublishStage(_ -> {}, List.of(), 0, failStop, metrics),
          ring::get);

  @BeforeEach
  void addToTheRing() {
    ring.addGatingSequences(letGo);
    stages.setSequenceCallback(letGo);
  }

  @Test
  void aBatchIsDecidedThenDurableThenAnsweredThenLetGoOf() {
    submit(3);
    run(0, 2);
    assertEquals(
        List.of(new Answer(1, 3, 3, -1), new Answer(2, 3, 3, -1), new Answer(3, 3, 3, -1)),
        answers);
    assertEquals(2, letGo.get());
  }

  @Test
  void aLongBatchIsAnsweredInPartsAndItsSlotsAreFreeAgainBetweenThem() {
    submit(LONG_BATCH);
    run(0, LONG_BATCH - 1);
    int part = StagesInTurn.BATCH_MAX;
    assertEquals(new Answer(1, part, part, -1), answers.getFirst());
    assertEquals(new Answer(part + 1, LONG_BATCH, LONG_BATCH, part - 1), answers.get(part));
    assertEquals(LONG_BATCH, answers.size());
    assertEquals(LONG_BATCH - 1, letGo.get());
  }

  @Test
  void nothingIsAnsweredOfABatchInWhichTheCoreBreaks() {
    submit(2);
    gate.submit(new DefineSkill(new SkillId("broken")), Origin.NOBODY);
    run(0, 2);
    assertEquals(1, failures.size());
    assertEquals(List.of(), answers);
    assertEquals(0, journal.lastSequence());
  }

  private void submit(int commands) {
    for (int i = 0; i < commands; i++) {
      gate.submit(
          new DefineSkill(new SkillId("s" + i)),
          entry ->
              answers.add(
                  new Answer(
                      entry.sequence(),
                      core.decidedSequence(),
                      journal.syncedSequence(),
                      letGo.get())));
    }
  }

  /** As an event processor does with what it finds in the ring. */
  private void run(long from, long until) {
    for (long cell = from; cell <= until; cell++) {
      stages.onEvent(ring.get(cell), cell, cell == until);
    }
  }
}
