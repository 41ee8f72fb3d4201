package org.strowger.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.ForceEnd;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.Intervention;
import org.strowger.proto.v1.ListInterventionsRequest;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.Reason;

/** What a supervisor sees and does. */
final class SupervisorClientTest {
  private final FakeSupervisorService service = new FakeSupervisorService();
  private final FakeRouter router = new FakeRouter(service);
  private final SupervisorClient supervisor = SupervisorClient.of(router.channel, "sam");

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldFindInteractionsAndTellThoseThatAreNotThere() {
    assertEquals(1, settled(supervisor.interaction(1)).orElseThrow().getInteractionId());
    assertTrue(settled(supervisor.interaction(2)).isEmpty());
    CompletionException failure =
        assertThrows(CompletionException.class, () -> settled(supervisor.interaction(3)));
    assertInstanceOf(NotConnectedException.class, failure.getCause());
  }

  @Test
  void shouldInterveneInItsOwnName() {
    settled(supervisor.move(1, "vip"));
    settled(supervisor.reprioritise(1, 7));
    settled(supervisor.forceEnd(1));
    settled(supervisor.forceActivity("ana", Activity.ACTIVITY_AWAY));
    settled(supervisor.forceSignOut("ana"));
    settled(supervisor.answerHelp("ana", 1));

    List<InterveneRequest> done = service.interventions;
    assertTrue(done.stream().allMatch(request -> request.getSupervisorId().equals("sam")));
    assertEquals("vip", done.get(0).getMoveInteraction().getQueueId());
    assertEquals(7, done.get(1).getReprioritise().getPriority());
    assertEquals(1, done.get(2).getForceEnd().getInteractionId());
    assertEquals(Activity.ACTIVITY_AWAY, done.get(3).getForceActivity().getActivity());
    assertEquals("ana", done.get(4).getForceSignOut().getAgentId());
    assertEquals("ana", done.get(5).getAnswerHelp().getAgentId());
    assertEquals(1, done.get(5).getAnswerHelp().getInteractionId());
  }

  @Test
  void shouldSayWhyItActsAgainstTheOrdinaryCourse() {
    settled(supervisor.assign(1, "ana", true, "they know each other"));
    settled(supervisor.rescindOffers(2, "not these"));
    settled(supervisor.drain("sales", "returns", "closing early"));

    List<InterveneRequest> done = service.interventions;
    assertEquals("ana", done.get(0).getAssignInteraction().getAgentId());
    assertTrue(done.get(0).getAssignInteraction().getBeyondCapacity());
    assertEquals("they know each other", done.get(0).getNote());
    assertEquals(2, done.get(1).getRescindOffers().getInteractionId());
    assertEquals("not these", done.get(1).getNote());
    assertEquals("sales", done.get(2).getDrainQueue().getQueueId());
    assertEquals("returns", done.get(2).getDrainQueue().getToQueueId());
    assertEquals("closing early", done.get(2).getNote());
  }

  @Test
  void shouldAskInItsOwnNameWhatAnInterventionWouldLeadTo() {
    InterveneRequest end =
        InterveneRequest.newBuilder()
            .setForceEnd(ForceEnd.newBuilder().setInteractionId(1))
            .setNote("a test call")
            .build();
    assertEquals("it would change nothing", settled(supervisor.preview(end, 50)).getSentence());
    settled(supervisor.intervene(end));

    assertEquals(50, service.previews.get(0).getMost());
    assertEquals(
        end.toBuilder().setSupervisorId("sam").build(), service.previews.get(0).getIntervention());
    assertEquals(service.interventions, List.of(service.previews.get(0).getIntervention()));
  }

  @Test
  void shouldTellWhatSupervisorsDid() {
    settled(supervisor.forceEnd(1));
    settled(supervisor.reprioritise(1, 7));
    ListInterventionsRequest one = ListInterventionsRequest.newBuilder().setMost(1).build();
    List<Intervention> told = settled(supervisor.interventions(one)).getInterventionsList();
    assertEquals(1, told.size());
    assertEquals(service.interventions.get(1), told.get(0).getRequest());
  }

  @Test
  void shouldFailARefusedInterventionWithItsReason() {
    CompletionException failure =
        assertThrows(CompletionException.class, () -> settled(supervisor.forceSignOut("ghost")));
    RejectedException rejected = assertInstanceOf(RejectedException.class, failure.getCause());
    assertEquals(Reason.REASON_AGENT_UNKNOWN, rejected.reason());
  }

  @Test
  void shouldTellTheWholeBoardThoughOnlyRowsCome() {
    List<Board> told = new ArrayList<>();
    service.board = board(1, "billing", 3, "returns", 5);
    BoardWatch watch = supervisor.watchBoard(told::add);
    router.scheduler.runReady();
    service.change(board(2, "billing", 4));
    router.scheduler.runReady();

    assertEquals(board(1, "billing", 3, "returns", 5), told.get(0));
    assertEquals(board(2, "billing", 4, "returns", 5), told.get(1));
    watch.close();
  }

  @Test
  void shouldReplaceRowsAsAWhole() {
    List<Board> told = new ArrayList<>();
    QueueView.Builder estimated =
        QueueView.newBuilder().setQueueId("billing").setParked(3).setWaitHighMs(90_000);
    AgentView.Builder leaving =
        AgentView.newBuilder()
            .setAgentId("ana")
            .setReasonId("lunch")
            .setNextActivity(Activity.ACTIVITY_OFFLINE)
            .setWrapUpDeadlineMs(7_000);
    service.board = Board.newBuilder().addQueues(estimated).addAgents(leaving).build();
    BoardWatch watch = supervisor.watchBoard(told::add);
    router.scheduler.runReady();
    service.change(Board.newBuilder().addAgents(AgentView.newBuilder().setAgentId("ana")).build());
    router.scheduler.runReady();

    assertEquals(service.board, told.get(0));
    assertEquals(List.of(estimated.build()), told.get(1).getQueuesList());
    AgentView back = told.get(1).getAgents(0);
    assertEquals(Activity.ACTIVITY_UNSPECIFIED, back.getNextActivity(), "nothing follows now");
    assertEquals(0, back.getWrapUpDeadlineMs());
    watch.close();
  }

  @Test
  void shouldWatchAgainAfterABreakAndForgetOldRows() {
    List<String> told = new ArrayList<>();
    service.board = board(1, "old", 3);
    BoardWatch watch =
        supervisor.watchBoard(
            new BoardListener() {
              @Override
              public void onBoard(Board board) {
                told.add(board.getQueuesList().stream().map(QueueView::getQueueId).toList() + "");
              }

              @Override
              public void onDisconnected(String reason) {
                told.add("disconnected");
              }
            });
    router.scheduler.runReady();
    service.breakWatch();
    service.board = board(9, "new", 1);
    router.scheduler.advance(1_000);
    assertEquals(List.of("[old]", "disconnected", "[new]"), told);

    watch.close();
    service.breakWatch();
    router.scheduler.advance(60_000);
    assertEquals(2, service.watches);
    assertEquals(3, told.size());
  }

  private <T> T settled(CompletableFuture<T> future) {
    router.scheduler.runReady();
    assertTrue(future.isDone());
    return future.join();
  }

  private static Board board(long sequence, Object... queues) {
    Board.Builder board = Board.newBuilder().setSequence(sequence);
    for (int i = 0; i < queues.length; i += 2) {
      board.addQueues(
          QueueView.newBuilder()
              .setQueueId((String) queues[i])
              .setWaiting((Integer) queues[i + 1]));
    }
    return board.build();
  }
}
