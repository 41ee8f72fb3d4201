package org.strowger.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.client.Definitions.agent;
import static org.strowger.client.Definitions.capacityProfile;
import static org.strowger.client.Definitions.plan;
import static org.strowger.client.Definitions.proficiency;
import static org.strowger.client.Definitions.queue;
import static org.strowger.client.Definitions.requirement;
import static org.strowger.client.Definitions.skill;

import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.AdminServiceGrpc;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.DefineResponse;
import org.strowger.proto.v1.DefineResult;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.DefinitionChange;
import org.strowger.proto.v1.ListChangesRequest;
import org.strowger.proto.v1.ListChangesResponse;
import org.strowger.proto.v1.ListDefinitionsRequest;
import org.strowger.proto.v1.ListDefinitionsResponse;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.Reason;
import org.strowger.proto.v1.Rejected;

/** What an administrator defines. */
final class AdminClientTest {
  private final FakeAdminService service = new FakeAdminService();
  private final FakeRouter router = new FakeRouter(service);
  private final AdminClient admin = AdminClient.of(router.channel);

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldDefineInTheOrderGiven() {
    settled(
        admin.defineAll(
            skill("german"),
            capacityProfile(
                "standard", 3, Map.of(Channel.CHANNEL_CHAT, 3, Channel.CHANNEL_PHONE, 1)),
            plan("ladder", Definitions.after(Duration.ofMinutes(1), 1)),
            queue(
                "billing",
                queue -> queue.addRequirements(requirement("german", 2)).setPlanId("ladder")),
            agent("ana", "standard", proficiency("german", 5))));

    List<Definition> defined = service.defined;
    assertEquals("german", defined.get(0).getSkill().getSkillId());
    assertEquals(3, defined.get(1).getCapacityProfile().getTotal());
    assertEquals(
        Channel.CHANNEL_PHONE, defined.get(1).getCapacityProfile().getLimits(0).getChannel());
    assertEquals(60_000, defined.get(2).getPlan().getSteps(0).getAfterMs());
    Queue billing = defined.get(3).getQueue();
    assertEquals(2, billing.getRequirements(0).getLevelMin());
    assertEquals("ladder", billing.getPlanId());
    assertEquals(20_000, billing.getServiceTargetMs());
    assertEquals(5, defined.get(4).getAgent().getProficiencies(0).getLevel());
    assertEquals(defined, settled(admin.definitions()));
  }

  @Test
  void shouldReturnWhatBecameOfEach() {
    List<DefineResult> results =
        settled(admin.define(List.of(skill("a"), skill("refused"), skill("b"))));

    assertEquals(
        List.of(false, true, false), results.stream().map(DefineResult::hasRejected).toList());
  }

  @Test
  void shouldFailWithTheFirstRejectionWhereAllAreWanted() {
    CompletionException failure =
        assertThrows(
            CompletionException.class,
            () -> settled(admin.defineAll(skill("a"), skill("refused"))));
    assertEquals(
        Reason.REASON_LIMIT_REACHED,
        assertInstanceOf(RejectedException.class, failure.getCause()).reason());
  }

  @Test
  void shouldSendManyAsSeveralRequests() {
    List<Definition> many =
        IntStream.range(0, 2_500).mapToObj(number -> skill("skill" + number)).toList();
    List<DefineResult> results = settled(admin.define(many));

    assertEquals(2_500, results.size());
    assertEquals(many, service.defined);
    assertEquals(List.of(1_000, 1_000, 500), service.sizes);
  }

  @Test
  void shouldTellTheChangesOfOneDefinitionNewestFirst() {
    settled(admin.define(List.of(skill("german"), skill("french"), skill("german"))));
    ListChangesResponse changes =
        settled(
            admin.changes(ListChangesRequest.newBuilder().setDefinition(skill("german")).build()));
    assertEquals(
        List.of(3L, 1L),
        changes.getChangesList().stream().map(DefinitionChange::getSequence).toList());
  }

  private <T> T settled(CompletableFuture<T> future) {
    router.scheduler.runReady();
    assertTrue(future.isDone());
    return future.join();
  }

  /** Keeps definitions, but takes no skill called "refused". */
  private static final class FakeAdminService extends AdminServiceGrpc.AdminServiceImplBase {
    private final List<Definition> defined = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    @Override
    public void define(DefineRequest request, StreamObserver<DefineResponse> responses) {
      sizes.add(request.getDefinitionsCount());
      DefineResponse.Builder response = DefineResponse.newBuilder();
      for (Definition definition : request.getDefinitionsList()) {
        DefineResult.Builder result = response.addResultsBuilder();
        if (definition.getSkill().getSkillId().equals("refused")) {
          result.setRejected(Rejected.newBuilder().setReason(Reason.REASON_LIMIT_REACHED));
        } else {
          defined.add(definition);
        }
      }
      responses.onNext(response.build());
      responses.onCompleted();
    }

    @Override
    public void listChanges(
        ListChangesRequest request, StreamObserver<ListChangesResponse> responses) {
      ListChangesResponse.Builder response = ListChangesResponse.newBuilder();
      for (int sequence = defined.size(); sequence > 0; sequence--) {
        if (defined.get(sequence - 1).equals(request.getDefinition())) {
          response.addChangesBuilder().setSequence(sequence);
        }
      }
      responses.onNext(response.build());
      responses.onCompleted();
    }

    @Override
    public void listDefinitions(
        ListDefinitionsRequest request, StreamObserver<ListDefinitionsResponse> responses) {
      responses.onNext(ListDefinitionsResponse.newBuilder().addAllDefinitions(defined).build());
      responses.onCompleted();
    }
  }
}
