package org.strowger.server.ring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.model.SkillId;
import org.strowger.server.HandClock;
import org.strowger.server.config.ServerConfig;
import org.strowger.server.http.RouterMetrics;
import org.strowger.server.journal.JournalRoom;
import org.strowger.server.journal.MemoryJournal;
import org.strowger.server.publish.Publisher;
import org.strowger.server.ring.FailStop.Failure;

/** The stages with an echo for a machine: on three threads, and on one. */
@ParameterizedClass
@EnumSource(
    value = ServerConfig.RingThreads.class,
    names = {"ONE", "THREE"})
class PipelineTest {
  private static final long START_MS = 1_000_000;

  private final HandClock clock = new HandClock(START_MS);
  private final MemoryJournal journal = new MemoryJournal();
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final CompletableFuture<Failure> failure = new CompletableFuture<>();
  private final List<String> published = new CopyOnWriteArrayList<>();
  private final ServerConfig.RingThreads threads;
  private @Nullable Pipeline pipeline;

  PipelineTest(ServerConfig.RingThreads threads) {
    this.threads = threads;
  }

  @AfterEach
  void close() {
    if (pipeline != null) {
      pipeline.close(() -> {}, Duration.ofSeconds(10));
    }
  }

  @Test
  void shouldShowThenAnswerThenTellAndNothingBeforeItIsDurable() {
    CommandGate gate = start(new Recorder("board"), new Recorder("first"), new Recorder("second"));
    List<Long> synced = new CopyOnWriteArrayList<>();
    gate.submit(
        new DefineSkill(new SkillId("a")),
        entry -> {
          synced.add(journal.syncedSequence());
          published.add("reply a");
        });
    eventually(() -> published.contains("second a"));
    assertEquals(List.of("board a", "reply a", "first a", "second a"), published);
    assertEquals(List.of(1L), synced);
  }

  @Test
  void shouldNumberEntriesOnFromTheJournalsEnd() {
    journal.append(entryOne());
    journal.sync();
    CommandGate gate = start(new Recorder("board"));
    assertEquals(2, ask(gate, "a").sequence());
    assertEquals(3, ask(gate, "b").sequence());
  }

  @Test
  void shouldNotWriteTimeThatPassedWithoutEffect() throws InterruptedException {
    CommandGate gate = start(new Recorder("board"));
    gate.submit(new AdvanceTime(), Origin.NOBODY);
    assertEquals(1, ask(gate, "a").sequence());
    assertEquals(List.of("a"), skills());
  }

  @Test
  void shouldWakeTheCoreAtItsDeadlineEvenIfItComesWhileItWaits() {
    CommandGate gate = start(new Recorder("board"));
    ask(gate, "at-" + (START_MS + 60_000));
    ask(gate, "at-" + (START_MS + 1_000));
    clock.advance(1_000);
    eventually(() -> skills().contains("woken"));
    assertEquals(START_MS + 1_000, journal.entries().getLast().timeMs());
  }

  @Test
  void shouldHoldTheTimeWhereTheClockStepsBack() {
    CommandGate gate = start(new Recorder("board"));
    clock.advance(5_000);
    ask(gate, "a");
    clock.stepBack(3_000);
    assertEquals(START_MS + 5_000, ask(gate, "b").timeMs());
    assertTrue(counter("strowger_clock_steps_back") > 0);
    clock.advance(4_000);
    assertEquals(START_MS + 6_000, ask(gate, "c").timeMs());
    assertFalse(failure.isDone());
  }

  @Test
  void shouldTellTheBoardTheTimeBeforeAQueryIsAnswered() throws InterruptedException {
    List<Long> told = new CopyOnWriteArrayList<>();
    Publisher board =
        new Publisher() {
          @Override
          public void onEntry(JournalEntry entry) {}

          @Override
          public void onBatchEnd(long timeMs) {
            told.add(timeMs);
          }
        };
    CommandGate gate = start(board);
    clock.advance(5_000);
    CountDownLatch answered = new CountDownLatch(1);
    List<Long> before = new ArrayList<>();
    gate.ask(() -> {
      before.addAll(told);
      answered.countDown();
    });
    assertTrue(answered.await(20, TimeUnit.SECONDS));
    assertEquals(START_MS + 5_000, before.getLast());
  }

  @Test
  void whoeverHangsWhenToldIsTheEndAndWhatTheyHoldUpIsCounted() {
    CountDownLatch viewer = new CountDownLatch(1);
    CommandGate gate = start(1_024, Duration.ofSeconds(1), _ -> awaitQuietly(viewer));
    gate.submit(new DefineSkill(new SkillId("a")), Origin.NOBODY);
    Failure stalled = failure.orTimeout(60, TimeUnit.SECONDS).join();
    assertEquals(FailStop.Kind.STALLED, stalled.kind());
    assertTrue(stalled.reason().startsWith("the publish stage"), stalled.reason());
    assertEquals(1, Objects.requireNonNull(pipeline).publishingLag());
    viewer.countDown();
  }

  @Test
  void aDiskThatHangsIsTheEndAndNamedAlsoWhileTheCoreHasMoreToDo() {
    CommandGate gate = start(1_024, Duration.ofSeconds(1), new Recorder("board"));
    journal.hang();
    gate.submit(new DefineSkill(new SkillId("a")), Origin.NOBODY);
    eventually(() -> Objects.requireNonNull(pipeline).journalLag() > 0);
    gate.submit(new DefineSkill(new SkillId("b")), Origin.NOBODY);
    Failure stalled = failure.orTimeout(60, TimeUnit.SECONDS).join();
    assertEquals(FailStop.Kind.STALLED, stalled.kind());
    assertTrue(stalled.reason().startsWith("the journal stage"), stalled.reason());
    journal.letGo();
  }

  @Test
  void aDeadlineThatNobodySeesToCountsAsOverdueUntilItTakesEffect() {
    CommandGate gate = start(new Recorder("board"));
    ask(gate, "at-" + (START_MS + 60_000));
    Pipeline running = Objects.requireNonNull(pipeline);
    assertEquals(0, running.overdueMs());
    clock.advance(60_250);
    eventually(() -> skills().contains("woken"));
    eventually(() -> running.overdueMs() == 0);
    assertEquals(250, running.deadlineLateMs());
  }

  @Test
  void shouldCountWhatIsDecidedButNotYetDurable() {
    CountDownLatch hold = new CountDownLatch(1);
    CommandGate gate = start(new Recorder("board"), _ -> awaitQuietly(hold));
    Pipeline running = Objects.requireNonNull(pipeline);
    assertEquals(0, running.journalLag());
    gate.submit(new DefineSkill(new SkillId("first")), Origin.NOBODY);
    eventually(() -> published.contains("board first"));
    journal.hang();
    for (int i = 0; i < 3; i++) {
      gate.submit(new DefineSkill(new SkillId("s" + i)), Origin.NOBODY);
    }
    hold.countDown();
    eventually(() -> running.journalLag() == 3);
    assertTrue(running.journalLagFor().isPositive());
    journal.letGo();
    eventually(() -> running.journalLag() == 0);
    assertEquals(Duration.ZERO, running.journalLagFor());
    assertEquals(4, journal.syncedSequence());
  }

  @Test
  void shouldStopWithoutTellingAnyoneWhenTheCoreBreaks() {
    CommandGate gate = start(new Recorder("board"), new Recorder("first"));
    ask(gate, "a");
    eventually(() -> published.contains("first a"));
    published.clear();
    gate.submit(new DefineSkill(new SkillId("broken")), _ -> published.add("reply"));
    assertTrue(failure.join().reason().contains("sequence 2"), failure.join().reason());
    gate.submit(new DefineSkill(new SkillId("b")), _ -> published.add("reply"));
    Pipeline stopping = pipeline;
    pipeline = null;
    if (stopping != null) {
      stopping.close(() -> {}, Duration.ofSeconds(10));
    }
    assertEquals(List.of(), published);
    assertEquals(List.of("a"), skills());
  }

  @Test
  void shouldStopWhenTheBoardBreaks() {
    CommandGate gate = start(new Broken(), new Recorder("first"));
    gate.submit(new DefineSkill(new SkillId("a")), _ -> published.add("reply"));
    assertTrue(failure.join().reason().contains("board"), failure.join().reason());
  }

  @Test
  void shouldCloseAPublisherThatThrowsAndGoOnWithTheOthers() {
    Broken broken = new Broken();
    CommandGate gate = start(new Recorder("board"), broken, new Recorder("other"));
    ask(gate, "a");
    ask(gate, "b");
    eventually(() -> published.contains("other b"));
    assertEquals(1, broken.calls, "it is not called again");
    assertTrue(broken.closed);
    assertEquals(1, counter("strowger_publisher_faults"));
    assertFalse(failure.isDone());
  }

  @Test
  void shouldContainAReplyAndAQueryThatThrow() {
    CommandGate gate = start(new Recorder("board"));
    gate.submit(
        new DefineSkill(new SkillId("a")),
        _ -> {
          throw new IllegalStateException("cannot be told");
        });
    assertTrue(
        gate.ask(() -> {
          throw new IllegalStateException("cannot be answered");
        }));
    assertEquals(2, ask(gate, "b").sequence());
    assertFalse(failure.isDone());
  }

  @Test
  void shouldAnswerQueriesAfterWhatWasSubmittedBefore() throws InterruptedException {
    CommandGate gate = start(new Recorder("board"));
    CountDownLatch answered = new CountDownLatch(1);
    List<String> seen = new ArrayList<>();
    gate.submit(new DefineSkill(new SkillId("a")), Origin.NOBODY);
    gate.ask(() -> {
      seen.addAll(published);
      answered.countDown();
    });
    assertTrue(answered.await(20, TimeUnit.SECONDS));
    assertEquals(List.of("board a"), seen);
  }

  @Test
  void shouldLoseNothingThatIsInsistedOn() throws InterruptedException {
    CountDownLatch hold = new CountDownLatch(1);
    CommandGate gate = start(8, _ -> awaitQuietly(hold));
    while (gate.submit(new DefineSkill(new SkillId("filler")), Origin.NOBODY)) {
      // Until the ring is full.
    }
    for (int i = 0; i < 20; i++) {
      String name = "insisted-" + i;
      gate.insist(new DefineSkill(new SkillId(name)), _ -> published.add(name));
    }
    hold.countDown();
    eventually(() -> published.size() == 20);
    for (int i = 0; i < 20; i++) {
      assertEquals("insisted-" + i, published.get(i));
    }
  }

  @Test
  void shouldEmptyTheRingBeforeItCloses() {
    CommandGate gate = start(new Recorder("board"));
    gate.submit(new DefineSkill(new SkillId("s0")), _ -> published.add("reply"));
    for (int i = 1; i < 6; i++) {
      gate.submit(new DefineSkill(new SkillId("s" + i)), _ -> published.add("reply"));
    }
    Pipeline closing = pipeline;
    pipeline = null;
    if (closing != null) {
      closing.close(() -> published.add("farewell"), Duration.ofSeconds(10));
    }
    assertEquals(6, journal.lastSequence());
    assertEquals("farewell", published.getLast());
    assertEquals(6, published.stream().filter("reply"::equals).count());
    assertFalse(gate.submit(new DefineSkill(new SkillId("late")), Origin.NOBODY));
  }

  private CommandGate start(Publisher board, Publisher... others) {
    return start(1_024, board, others);
  }

  private CommandGate start(int slots, Publisher board, Publisher... others) {
    return start(slots, Duration.ofHours(1), board, others);
  }

  private CommandGate start(int slots, Duration stallMax, Publisher board, Publisher... others) {
    Pipeline started =
        new Pipeline(
            new ServerConfig.Ring(slots, ServerConfig.WaitStrategyName.BLOCKING, threads),
            new EchoMachine(),
            journal,
            new JournalRoom(journal, 0, System::nanoTime),
            clock,
            new Pipeline.Start(journal.lastSequence(), START_MS),
            board,
            List.of(others),
            Duration.ofMillis(20),
            stallMax,
            new FailStop(failure::complete),
            new RouterMetrics(registry));
    pipeline = started;
    started.start(() -> {});
    return started.gate();
  }

  /** Waits for the entry that the command became. */
  private static JournalEntry ask(CommandGate gate, String skill) {
    CompletableFuture<JournalEntry> answer = new CompletableFuture<>();
    Command command = new DefineSkill(new SkillId(skill));
    assertTrue(gate.submit(command, answer::complete));
    return answer.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private List<String> skills() {
    return journal.entries().stream().map(PipelineTest::skill).toList();
  }

  private static String skill(JournalEntry entry) {
    return ((SkillDefined) entry.events().getFirst()).skill().value();
  }

  private static JournalEntry entryOne() {
    SkillId skill = new SkillId("earlier");
    return new JournalEntry(
        1,
        START_MS,
        new DefineSkill(skill),
        List.of(new SkillDefined(skill)),
        org.strowger.core.command.Reply.ACCEPTED);
  }

  private double counter(String name) {
    return registry.scrape(name::equals).stream()
        .flatMap(snapshot -> ((CounterSnapshot) snapshot).getDataPoints().stream())
        .mapToDouble(CounterSnapshot.CounterDataPointSnapshot::getValue)
        .sum();
  }

  private static void eventually(java.util.concurrent.Callable<Boolean> isSo) {
    await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5)).until(isSo);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes down what it hears. */
  private final class Recorder implements Publisher {
    private final String name;

    Recorder(String name) {
      this.name = name;
    }

    @Override
    public void onEntry(JournalEntry entry) {
      published.add(name + " " + skill(entry));
    }
  }

  /** Throws at the first entry. */
  private static final class Broken implements Publisher {
    private volatile int calls;
    private volatile boolean closed;

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public void onEntry(JournalEntry entry) {
      calls++;
      throw new IllegalStateException("broken");
    }

    @Override
    public void close(Throwable why) {
      closed = true;
    }
  }
}
