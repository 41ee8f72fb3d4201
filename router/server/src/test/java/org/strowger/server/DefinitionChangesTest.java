package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.RoutingCore;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.DefineResult;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.DefinitionChange;
import org.strowger.proto.v1.ListChangesRequest;
import org.strowger.proto.v1.ListChangesResponse;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Skill;
import org.strowger.server.journal.FileJournal;

/** What was made of a definition over time is told from the journal. */
class DefinitionChangesTest {
  private static final Definition SALES =
      Definition.newBuilder().setQueue(Queue.newBuilder().setQueueId("sales")).build();

  @TempDir private Path folder;
  private TestRouter router;

  @BeforeEach
  void start() {
    router =
        TestRouter.start(
            TestRouter.CONFIG,
            new RoutingCore(),
            FileJournal.open(folder),
            new HandClock(TestRouter.START_MS));
  }

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void theNewestChangeComesFirstWithWhoMadeItAndWhen() {
    router.withSales("ana");
    DefineResult evas = define("eva", 30_000);
    router.clock.advance(5_000);
    DefineResult udos = define("udo", 40_000);

    ListChangesResponse all = changes(ListChangesRequest.newBuilder());
    assertEquals(List.of(40_000L, 30_000L, TestRouter.sales().getServiceTargetMs()), targets(all));
    DefinitionChange newest = all.getChanges(0);
    assertEquals("udo", newest.getAdministratorId());
    assertEquals(udos.getSequence(), newest.getSequence());
    assertEquals(udos.getTimeMs(), newest.getTimeMs());
    assertEquals("eva", all.getChanges(1).getAdministratorId());
    assertEquals(evas.getSequence(), all.getChanges(1).getSequence());
    assertEquals("", all.getChanges(2).getAdministratorId());
    assertEquals(1, all.getFromSequence());
    assertFalse(all.getHasMore());
  }

  @Test
  void anAnswerHoldsNoMoreThanIsWantedAndTheNextGoesOnWhereItEnded() {
    router.withSales("ana");
    for (int second = 1; second <= 4; second++) {
      define("eva", second * 1_000L);
    }
    ListChangesResponse first = changes(ListChangesRequest.newBuilder().setMost(2));
    assertEquals(List.of(4_000L, 3_000L), targets(first));
    assertTrue(first.getHasMore());
    assertEquals(first.getChanges(1).getSequence(), first.getFromSequence());
    assertEquals(first.getChanges(1).getTimeMs(), first.getFromTimeMs());

    ListChangesResponse second =
        changes(ListChangesRequest.newBuilder().setBeforeSequence(first.getFromSequence()));
    assertEquals(List.of(2_000L, 1_000L, TestRouter.sales().getServiceTargetMs()), targets(second));
    assertFalse(second.getHasMore());
  }

  @Test
  void whatWasRefusedIsNoChangeAndNeitherIsWhatBecameOfOthers() {
    router.withSales("ana").withReturns();
    define("eva", 30_000);
    Definition wrong =
        SALES.toBuilder().setQueue(TestRouter.sales().toBuilder().setPlanId("nowhere")).build();
    assertTrue(define("eva", wrong).hasRejected());
    assertEquals(2, changes(ListChangesRequest.newBuilder()).getChangesCount());
    assertEquals(
        0,
        changes(
                ListChangesRequest.newBuilder()
                    .setDefinition(
                        Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId("sales"))))
            .getChangesCount());
  }

  @Test
  void theHistorySurvivesARestartWithWhoMadeIt() {
    router.withSales("ana");
    define("eva", 30_000);
    router.close();
    start();
    ListChangesResponse after = changes(ListChangesRequest.newBuilder());
    assertEquals(List.of(30_000L, TestRouter.sales().getServiceTargetMs()), targets(after));
    assertEquals("eva", after.getChanges(0).getAdministratorId());
    assertEquals("", after.getChanges(1).getAdministratorId(), "who did not say their name");
  }

  @Test
  void itIsSaidWhatIsWrongWithTheQuestion() {
    assertInvalid(ListChangesRequest.newBuilder().clearDefinition(), "definition is missing");
    assertInvalid(
        ListChangesRequest.newBuilder()
            .setDefinition(Definition.newBuilder().setQueue(Queue.getDefaultInstance())),
        "definition has no id: say which queue is meant");
    assertInvalid(ListChangesRequest.newBuilder().setDefinition(SALES).setMost(101), "most is 101");
  }

  @Test
  void whoeverDefinesIsCalledWhatAJournalCanHold() {
    StatusRuntimeException refused =
        assertThrows(StatusRuntimeException.class, () -> define("eva the great", 30_000));
    assertEquals(Status.Code.INVALID_ARGUMENT, refused.getStatus().getCode());
    assertTrue(
        String.valueOf(refused.getMessage()).contains("administrator_id has a character"),
        refused.getMessage());
  }

  private void assertInvalid(ListChangesRequest.Builder request, String said) {
    StatusRuntimeException refused =
        assertThrows(
            StatusRuntimeException.class, () -> router.admin().listChanges(request.build()));
    assertEquals(Status.Code.INVALID_ARGUMENT, refused.getStatus().getCode());
    assertTrue(String.valueOf(refused.getMessage()).contains(said), refused.getMessage());
  }

  private ListChangesResponse changes(ListChangesRequest.Builder request) {
    if (!request.hasDefinition()) {
      request.setDefinition(SALES);
    }
    return router.admin().listChanges(request.build());
  }

  private static List<Long> targets(ListChangesResponse changes) {
    return changes.getChangesList().stream()
        .map(one -> one.getDefinition().getQueue().getServiceTargetMs())
        .toList();
  }

  private DefineResult define(String administrator, long targetMs) {
    return define(
        administrator,
        SALES.toBuilder()
            .setQueue(TestRouter.sales().toBuilder().setServiceTargetMs(targetMs))
            .build());
  }

  private DefineResult define(String administrator, Definition definition) {
    return router
        .admin()
        .define(
            DefineRequest.newBuilder()
                .setAdministratorId(administrator)
                .addDefinitions(definition)
                .build())
        .getResults(0);
  }
}
