package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.DefineResponse;
import org.strowger.proto.v1.DefineResult;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.ListDefinitionsRequest;
import org.strowger.proto.v1.Project;
import org.strowger.proto.v1.Skill;

/** Two administrators change the same thing: the second is told, and nothing is lost unseen. */
class DefineExpectedTest {
  private static final Definition NOTHING = Definition.getDefaultInstance();

  private final TestRouter router = TestRouter.start().withSales("ana");

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void theSecondAdministratorIsToldWhoChangedWhatAndWhen() {
    Definition before = sales();
    DefineResult first = define("eva", withTarget(before, 30_000), before);
    assertFalse(first.hasRejected(), first.toString());
    assertEquals(TestRouter.START_MS, first.getTimeMs());

    DefineResult second = define("udo", withTarget(before, 40_000), before);
    assertEquals("expected", second.getRejected().getField());
    assertTrue(
        second
            .getRejected()
            .getDetail()
            .startsWith("expected is not how queue sales stands, which differs in"),
        second.toString());
    assertEquals(List.of("service_target_ms"), second.getConflict().getFieldsList());
    assertEquals("eva", second.getConflict().getAdministratorId());
    assertEquals(TestRouter.START_MS, second.getConflict().getChangedMs());
    assertEquals(withTarget(before, 30_000), second.getConflict().getCurrent());
    assertEquals(withTarget(before, 30_000), sales());

    assertFalse(
        define("udo", withTarget(before, 40_000), second.getConflict().getCurrent()).hasRejected());
    assertEquals(withTarget(before, 40_000), sales());
  }

  @Test
  void nothingIsDoneWhereOneOfSeveralIsNotAsExpected() {
    Definition skill = skill("german");
    DefineResponse response =
        router
            .admin()
            .define(
                DefineRequest.newBuilder()
                    .addDefinitions(skill)
                    .addExpected(NOTHING)
                    .addDefinitions(withTarget(sales(), 30_000))
                    .addExpected(withTarget(sales(), 1))
                    .build());
    assertTrue(
        response.getResults(0).getRejected().getDetail().contains("nothing was done"),
        response.toString());
    assertTrue(response.getResults(1).hasConflict(), response.toString());
    assertEquals("", response.getResults(1).getConflict().getAdministratorId());
    assertFalse(defined().contains(skill));
  }

  @Test
  void whatShallBeNewMustNotBeThere() {
    assertFalse(define("eva", skill("german"), NOTHING).hasRejected());
    DefineResult again = define("udo", skill("german"), NOTHING);
    assertEquals(List.of("skill_id"), again.getConflict().getFieldsList());

    Definition gone =
        Definition.newBuilder()
            .setProject(Project.newBuilder().setProjectId("shop").setThresholdMs(20_000))
            .build();
    DefineResult never = define("udo", gone, gone);
    assertFalse(never.getConflict().hasCurrent(), never.toString());
    assertTrue(never.getRejected().getDetail().contains("which is not defined"), never.toString());
  }

  @Test
  void whatIsLeftOutIsExpectedAsItsPreset() {
    Definition before = sales();
    Definition bare =
        before.toBuilder()
            .setQueue(
                before.getQueue().toBuilder()
                    .clearLine()
                    .clearChoice()
                    .clearOffers()
                    .clearWrapUp()
                    .clearReplies()
                    .clearTransfers()
                    .clearCallbacks())
            .build();
    assertFalse(define("eva", withTarget(before, 30_000), bare).hasRejected());
  }

  @Test
  void whatIsExpectedIsSaidOfEachOrOfNone() {
    DefineRequest uneven =
        DefineRequest.newBuilder()
            .addDefinitions(skill("german"))
            .addExpected(NOTHING)
            .addExpected(NOTHING)
            .build();
    var refused = assertThrows(StatusRuntimeException.class, () -> router.admin().define(uneven));
    assertEquals(
        "expected has 2 items: give one for each of the 1 definitions, or none",
        refused.getStatus().getDescription());
  }

  @Test
  void ofManyWhoExpectTheSameOneIsFirst() throws Exception {
    Definition before = sales();
    int done = 0;
    try (ExecutorService administrators = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<DefineResult>> calls = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        Definition wanted = withTarget(before, 30_000 + i);
        calls.add(administrators.submit(() -> define("eva", wanted, before)));
      }
      for (Future<DefineResult> call : calls) {
        done += call.get().hasRejected() ? 0 : 1;
      }
    }
    assertEquals(1, done);
  }

  private DefineResult define(String who, Definition definition, Definition expected) {
    return router.admin().define(request(who, definition, expected)).getResults(0);
  }

  private static DefineRequest request(String who, Definition definition, Definition expected) {
    return DefineRequest.newBuilder()
        .setAdministratorId(who)
        .addDefinitions(definition)
        .addExpected(expected)
        .build();
  }

  private List<Definition> defined() {
    return router
        .admin()
        .listDefinitions(ListDefinitionsRequest.getDefaultInstance())
        .getDefinitionsList();
  }

  private Definition sales() {
    return defined().stream().filter(Definition::hasQueue).findFirst().orElseThrow();
  }

  private static Definition withTarget(Definition queue, long targetMs) {
    return queue.toBuilder()
        .setQueue(queue.getQueue().toBuilder().setServiceTargetMs(targetMs))
        .build();
  }

  private static Definition skill(String id) {
    return Definition.newBuilder().setSkill(Skill.newBuilder().setSkillId(id)).build();
  }
}
