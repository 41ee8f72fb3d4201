package org.strowger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.Agent;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.FiguresView;
import org.strowger.proto.v1.GatewayUpdate.UpdateCase;
import org.strowger.proto.v1.GetBoardResponse;
import org.strowger.proto.v1.GetDayResponse;
import org.strowger.proto.v1.GetFiguresResponse;
import org.strowger.proto.v1.InterveneResponse;
import org.strowger.proto.v1.Intervention;
import org.strowger.proto.v1.ListInterventionsResponse;
import org.strowger.proto.v1.ListTargetsResponse;
import org.strowger.proto.v1.Project;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.Team;
import org.strowger.proto.v1.TransferTarget;
import org.strowger.proto.v1.WatchBoardResponse;
import org.strowger.proto.v1.WatchInterventionsResponse;
import org.strowger.token.Reach;
import org.strowger.token.Role;

/** Who is let in, and what they may see and do. */
class SocketAccessTest {
  @TempDir private Path folder;
  private Tokens tokens;
  private TestRouter router;
  private GatewayDesk phone;
  private int port;

  /** Two projects with a queue each, and two teams with an agent each. */
  @BeforeEach
  void start() {
    tokens = Tokens.in(folder);
    router =
        TestRouter.start(tokens)
            .withSales()
            .define(
                Definition.newBuilder().setProject(Project.newBuilder().setProjectId("shop")),
                Definition.newBuilder().setProject(Project.newBuilder().setProjectId("bank")),
                Definition.newBuilder().setTeam(Team.newBuilder().setTeamId("north")),
                Definition.newBuilder().setTeam(Team.newBuilder().setTeamId("south")),
                queue("orders", "shop"),
                queue("loans", "bank"),
                agent("ana", "north"),
                agent("bo", "south"));
    phone = GatewayDesk.connected(router.channel(), "phone");
    port = router.server.socketPort().orElseThrow();
  }

  private static Definition.Builder queue(String id, String project) {
    return Definition.newBuilder()
        .setQueue(TestRouter.sales().toBuilder().setQueueId(id).setProjectId(project));
  }

  private static Definition.Builder agent(String id, String team) {
    return Definition.newBuilder()
        .setAgent(
            Agent.newBuilder().setAgentId(id).setCapacityProfileId("one-call").addTeamIds(team));
  }

  @AfterEach
  void close() {
    router.close();
  }

  private PageSocket shopSupervisor() {
    return PageSocket.open(
        port,
        tokens.of(
            "ute",
            Role.SUPERVISOR,
            new Reach(false, List.of("shop")),
            new Reach(false, List.of("north"))));
  }

  // ---- who is let in

  @Test
  void aTokenOfAnotherRoutersKeysIsRefused() throws Exception {
    Tokens foreign = Tokens.in(Files.createDirectory(folder.resolve("elsewhere")));
    PageSocket page = PageSocket.connect(port);
    page.hello(foreign.agent("ana"));
    assertEquals(4401, page.end().code());
    assertTrue(page.end().reason().contains("no key of this router fits"), page.end().reason());
  }

  @Test
  void aTokenThatWasChangedIsRefused() {
    String token = tokens.agent("ana");
    int dot = token.lastIndexOf('.');
    char other = token.charAt(dot + 1) == 'A' ? 'B' : 'A';
    PageSocket page = PageSocket.connect(port);
    page.hello(token.substring(0, dot + 1) + other + token.substring(dot + 2));
    assertEquals(
        new PageSocket.End(4401, "the signature is wrong: ask for another token"), page.end());
  }

  @Test
  void aTokenWhoseTimeIsOverIsRefused() {
    PageSocket page = PageSocket.connect(port);
    page.hello(tokens.of("ana", Role.AGENT, Reach.NOTHING, Reach.NOTHING, -5_000));
    assertEquals(new PageSocket.End(4401, "exp is over: ask for another token"), page.end());
  }

  /** However long the machine takes: the socket is closed when the token is over, or at once. */
  @Test
  void aSocketIsClosedWhenItsTokenIsOver() {
    PageSocket page = PageSocket.connect(port);
    page.hello(tokens.of("ana", Role.AGENT, Reach.NOTHING, Reach.NOTHING, 2_000));
    assertEquals(4401, page.end().code());
  }

  @Test
  void aTokenIsReplacedOverTheSameSocket() {
    PageSocket page = PageSocket.connect(port);
    page.hello(tokens.of("ana", Role.AGENT, Reach.NOTHING, Reach.NOTHING, 60_000));
    long first = page.next("welcome").get("expiresMs").getAsLong();
    page.hello(tokens.agent("ana"));
    assertTrue(page.next("welcome").get("expiresMs").getAsLong() > first);
  }

  @Test
  void aTokenOfSomebodyElseEndsTheSocket() {
    PageSocket page = PageSocket.open(port, tokens.agent("ana"));
    page.hello(tokens.agent("bo"));
    assertEquals(new PageSocket.End(4403, "this socket is of ana: open another"), page.end());
  }

  @Test
  void whoDoesNotSayHelloFirstIsClosed() {
    PageSocket page = PageSocket.connect(port);
    page.call("SupervisorService/GetBoard", "{}");
    assertEquals(
        new PageSocket.End(4400, "the first frame must be a hello with a token"), page.end());
  }

  @Test
  void pagesOfOtherOriginsMayNotConnect() {
    PageSocket.connect(port, "https://desk.example").hello(tokens.agent("ana"));
    CompletionException refused =
        assertThrows(
            CompletionException.class, () -> PageSocket.connect(port, "https://evil.example"));
    assertTrue(String.valueOf(refused).contains("WebSocketHandshakeException"));
  }

  // ---- what they may do

  @Test
  void anAgentActsAsNobodyElse() {
    PageSocket page = PageSocket.open(port, tokens.agent("ana"));
    long work = page.watch("AgentService/Work", "{\"signIn\":{\"agentId\":\"bo\"}}");
    assertRefused(
        page.next("error", work),
        "agent_id",
        "agent_id is bo, but the token is of ana: leave it out");
    assertEquals(0, router.board().getTotals().getAgentsSignedIn());
  }

  @Test
  void anAgentIsNoSupervisor() {
    PageSocket page = PageSocket.open(port, tokens.agent("ana"));
    assertRefused(
        page.next("error", page.call("SupervisorService/GetBoard", "{}")),
        "method",
        "SupervisorService/GetBoard is not for the role agent: it takes a token of viewer,"
            + " team-leader, supervisor, admin");
  }

  @Test
  void onlyAnAdministratorDefines() {
    PageSocket page = PageSocket.open(port, tokens.supervisor("ute"));
    assertRefused(
        page.next("error", page.call("AdminService/Define", "{}")),
        "method",
        "AdminService/Define is not for the role supervisor: it takes a token of admin");
  }

  @Test
  void whoeverDefinesIsWhomTheTokenNames() {
    PageSocket page = PageSocket.open(port, tokens.admin("udo"));
    assertRefused(
        page.next("error", page.call("AdminService/Define", "{\"administratorId\":\"eva\"}")),
        "administrator_id",
        "administrator_id is eva, but the token is of udo: leave it out");
    String skill = "{\"definitions\":[{\"skill\":{\"skillId\":\"german\"}}],\"expected\":[{}]}";
    page.next("reply", page.call("AdminService/Define", skill));
    assertEquals(
        "udo",
        page.next("reply", page.call("AdminService/Define", skill))
            .getAsJsonObject("message")
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("conflict")
            .get("administratorId")
            .getAsString());
  }

  @Test
  void aViewerLooksAndDoesNotAct() {
    PageSocket page = PageSocket.open(port, tokens.of("wall", Role.VIEWER, Reach.ALL, Reach.ALL));
    page.next("reply", page.call("SupervisorService/GetBoard", "{}"));
    assertEquals(
        "PERMISSION_DENIED",
        page.next("error", page.call("SupervisorService/Intervene", "{}"))
            .get("status")
            .getAsString());
  }

  @Test
  void aSupervisorActsOnlyWithinTheTokensProjectsAndTeams() {
    long shop = arrive("order", "orders");
    long bank = arrive("loan", "loans");
    PageSocket page = shopSupervisor();
    assertRefused(
        intervene(page, "{\"forceEnd\":{\"interactionId\":%d}}".formatted(bank)),
        "interaction_id",
        "the interaction's queue is in none of the token's projects");
    assertRefused(
        intervene(page, "{\"drainQueue\":{\"queueId\":\"orders\",\"toQueueId\":\"loans\"}}"),
        "to_queue_id",
        "to_queue_id is loans, which is in none of the token's projects");
    assertRefused(
        intervene(page, "{\"forceActivity\":{\"agentId\":\"bo\",\"activity\":\"ACTIVITY_AWAY\"}}"),
        "agent_id",
        "agent_id is bo, who is in none of the token's teams");
    assertRefused(
        intervene(
            page, "{\"supervisorId\":\"eve\",\"forceEnd\":{\"interactionId\":%d}}".formatted(shop)),
        "supervisor_id",
        "supervisor_id is eve, but the token is of ute: leave it out");
    long done =
        page.call(
            "SupervisorService/Intervene", "{\"forceEnd\":{\"interactionId\":%d}}".formatted(shop));
    assertFalse(page.next("reply", done, InterveneResponse.getDefaultInstance()).hasRejected());
    assertEquals(1, router.queue("loans").getWaiting());
    assertEquals(0, router.queue("orders").getWaiting());
  }

  @Test
  void aTeamLeaderActsOnTheOwnTeamAndOnNobodyElse() {
    AgentDesk.available(router.channel(), "ana");
    AgentDesk.available(router.channel(), "bo");
    PageSocket page = northLeader();
    for (String act :
        List.of(
            "{\"forceActivity\":{\"agentId\":\"%s\",\"activity\":\"ACTIVITY_AWAY\"}}",
            "{\"forceSignOut\":{\"agentId\":\"%s\"}}")) {
      String notTheirs = "agent_id is bo, who is in none of the token's teams";
      assertRefused(intervene(page, act.formatted("bo")), "agent_id", notTheirs);
      String asked = "{\"intervention\":" + act.formatted("bo") + "}";
      assertRefused(
          page.next("error", page.call("SupervisorService/PreviewIntervention", asked)),
          "agent_id",
          notTheirs);
      long done = page.call("SupervisorService/Intervene", act.formatted("ana"));
      assertFalse(page.next("reply", done, InterveneResponse.getDefaultInstance()).hasRejected());
    }
    assertEquals(Activity.ACTIVITY_OFFLINE, router.agent("ana").getActivity());
    assertEquals(Activity.ACTIVITY_AVAILABLE, router.agent("bo").getActivity());
  }

  @Test
  void aTeamLeaderAnswersTheOwnPeopleAndAViewerDoesNotHearWhatTheyAsk() {
    AgentDesk ana = AgentDesk.available(router.channel(), "ana");
    long call = arrive("order", "orders");
    ana.acceptNext();
    ana.ask(request -> request.getAskForHelpBuilder().setInteractionId(call).setNote("a secret"));
    PageSocket leader = northLeader();
    String asked = "{\"answerHelp\":{\"agentId\":\"%s\",\"interactionId\":%d}}";
    assertRefused(
        intervene(leader, asked.formatted("bo", call)),
        "agent_id",
        "agent_id is bo, who is in none of the token's teams");
    TestRouter.until("the board has it", () -> router.agent("ana").hasHelp());
    assertEquals("a secret", board(leader).getAgents(0).getHelp().getNote());
    PageSocket viewer = PageSocket.open(port, tokens.of("wall", Role.VIEWER, Reach.ALL, Reach.ALL));
    assertTrue(
        board(viewer).getAgentsList().stream()
            .noneMatch(one -> one.hasHelp() || one.getHelpInteractionId() != 0));
    long done = leader.call("SupervisorService/Intervene", asked.formatted("ana", call));
    assertFalse(leader.next("reply", done, InterveneResponse.getDefaultInstance()).hasRejected());
    TestRouter.until(
        "it is answered", () -> router.agent("ana").getHelp().getSupervisorId().equals("lea"));
  }

  private static Board board(PageSocket page) {
    return page.next(
            "reply",
            page.call("SupervisorService/GetBoard", "{}"),
            GetBoardResponse.getDefaultInstance())
        .getBoard();
  }

  // ---- what they may see

  /** As it is with boards: whom to give somebody to is said of the own agents alone. */
  @Test
  void aTeamLeaderFindsTheOwnAgentsToGiveSomebodyTo() {
    String asked = "{\"channel\":\"CHANNEL_PHONE\",\"agentsOnly\":true}";
    ListTargetsResponse found = targets(northLeader(), asked);
    assertEquals(
        List.of("ana"), found.getTargetsList().stream().map(TransferTarget::getAgentId).toList());
    ListTargetsResponse all =
        targets(PageSocket.open(port, tokens.supervisor("ute")), "{\"channel\":\"CHANNEL_PHONE\"}");
    assertEquals(5, all.getTargetsCount(), "two agents and three queues");
  }

  @Test
  void anAgentSeesTheOwnDayAndNobodyElses() {
    PageSocket ana = PageSocket.open(port, tokens.agent("ana"));
    GetDayResponse own =
        ana.next(
            "reply", ana.call("AgentService/GetDay", "{}"), GetDayResponse.getDefaultInstance());
    assertEquals("ana", own.getToday().getId());
    assertEquals("one-call", own.getCapacity().getProfiles(0).getCapacityProfileId());
    assertRefused(
        ana.next("error", ana.call("AgentService/GetDay", "{\"agentId\":\"bo\"}")),
        "agent_id",
        "agent_id is bo, but the token is of ana: leave it out");
    PageSocket eve = PageSocket.open(port, tokens.supervisor("eve"));
    assertRefused(
        eve.next("error", eve.call("AgentService/GetDay", "{\"agentId\":\"ana\"}")),
        "method",
        "AgentService/GetDay is not for the role supervisor: it takes a token of agent");
  }

  @Test
  void aBoardHasOnlyWhatIsTheirsAndTotalsOfIt() {
    arrive("order", "orders");
    arrive("loan", "loans");
    PageSocket page = shopSupervisor();
    Board board =
        page.next(
                "reply",
                page.call("SupervisorService/GetBoard", "{}"),
                GetBoardResponse.getDefaultInstance())
            .getBoard();
    assertEquals(List.of(router.queue("orders")), board.getQueuesList());
    assertEquals(
        List.of("ana"), board.getAgentsList().stream().map(AgentView::getAgentId).toList());
    assertEquals(1, board.getTotals().getWaiting());
    assertEquals(1, board.getTotals().getArrived());
    assertEquals(1, board.getTotals().getChannels(0).getArrived());
    assertEquals(1, board.getTotals().getAgents().getSignedOut());
  }

  @Test
  void whatSupervisorsDidIsToldOfTheirQueuesAndAgentsAlone() {
    long order = arrive("order", "orders");
    long loan = arrive("loan", "loans");
    AgentDesk.available(router.channel(), "ana");
    AgentDesk.available(router.channel(), "bo");
    PageSocket eve = PageSocket.open(port, tokens.supervisor("eve"));
    for (String act :
        List.of(
            "{\"reprioritise\":{\"interactionId\":%d,\"priority\":1},\"note\":\"theirs\"}"
                .formatted(order),
            "{\"reprioritise\":{\"interactionId\":%d,\"priority\":1},\"note\":\"the bank's\"}"
                .formatted(loan),
            "{\"forceSignOut\":{\"agentId\":\"ana\"},\"note\":\"of the north\"}",
            "{\"forceSignOut\":{\"agentId\":\"bo\"},\"note\":\"of the south\"}",
            "{\"drainQueue\":{\"queueId\":\"loans\",\"toQueueId\":\"orders\"},\"note\":\"to theirs\"}")) {
      eve.next("reply", eve.call("SupervisorService/Intervene", act));
    }
    PageSocket page = shopSupervisor();
    assertEquals(
        List.of("to theirs", "of the north", "theirs"),
        notes(
            page.next(
                    "reply",
                    page.call("SupervisorService/ListInterventions", "{}"),
                    ListInterventionsResponse.getDefaultInstance())
                .getInterventionsList()));
    assertEquals(
        List.of("to theirs", "of the north", "theirs"),
        notes(
            page.next(
                    "news",
                    page.watch("SupervisorService/WatchInterventions", "{}"),
                    WatchInterventionsResponse.getDefaultInstance())
                .getInterventionsList()));
    PageSocket wall = PageSocket.open(port, tokens.of("wall", Role.VIEWER, Reach.ALL, Reach.ALL));
    long watch = wall.watch("SupervisorService/WatchInterventions", "{}");
    assertEquals("PERMISSION_DENIED", wall.next("error", watch).get("status").getAsString());
  }

  private static List<String> notes(List<Intervention> all) {
    return all.stream().map(one -> one.getRequest().getNote()).toList();
  }

  @Test
  void aWatchNeverTellsOfOtherProjects() {
    PageSocket page = shopSupervisor();
    long watch = page.watch("SupervisorService/WatchBoard", "{}");
    page.next("news", watch);
    arrive("loan", "loans");
    arrive("order", "orders");
    Board news;
    do {
      news = page.next("news", watch, WatchBoardResponse.getDefaultInstance()).getBoard();
      assertTrue(
          news.getQueuesList().stream().map(QueueView::getQueueId).allMatch("orders"::equals),
          news.toString());
    } while (news.getTotals().getWaiting() == 0);
    assertEquals(1, news.getTotals().getWaiting());
  }

  @Test
  void figuresHaveOnlyTheirRowsAndNoSumsOverAll() {
    arrive("order", "orders");
    arrive("loan", "loans");
    PageSocket page = shopSupervisor();
    Figures figures =
        page.next(
                "reply",
                page.call("FiguresService/GetFigures", "{\"by\":\"FIGURES_BY_QUEUE\"}"),
                GetFiguresResponse.getDefaultInstance())
            .getFigures(0);
    assertEquals(
        List.of("orders"), figures.getRowsList().stream().map(FiguresView::getId).toList());
    assertRefused(
        page.next(
            "error", page.call("FiguresService/GetFigures", "{\"by\":\"FIGURES_BY_CHANNEL\"}")),
        "by",
        "by is a sum over all projects, which the token does not reach: use FIGURES_BY_QUEUE");
  }

  @Test
  void interactionsOfOtherProjectsAreNotShownNorExplained() {
    long bank = arrive("loan", "loans");
    long shop = arrive("order", "orders");
    PageSocket page = shopSupervisor();
    for (String method :
        List.of("SupervisorService/GetInteraction", "ExplainService/ExplainInteraction")) {
      page.next("reply", page.call(method, "{\"interactionId\":%d}".formatted(shop)));
      assertRefused(
          page.next("error", page.call(method, "{\"interactionId\":%d}".formatted(bank))),
          "interaction_id",
          "the interaction's queue is in none of the token's projects");
    }
    assertEquals(
        "PERMISSION_DENIED",
        page.next("error", page.call("SupervisorService/ListInteractions", "{}"))
            .get("status")
            .getAsString());
    page.next("reply", page.call("SupervisorService/ListInteractions", "{\"queueId\":\"orders\"}"));
    assertEquals(
        "PERMISSION_DENIED",
        page.next("error", page.call("ExplainService/ExplainAgent", "{\"agentId\":\"bo\"}"))
            .get("status")
            .getAsString());
  }

  /** A token that says less takes the place of one that said more: the open watch follows. */
  @Test
  void aWatchThatIsOpenFollowsTheTokenThatReplacesAnother() {
    arrive("loan", "loans");
    PageSocket page = PageSocket.open(port, tokens.supervisor("ute"));
    long watch = page.watch("SupervisorService/WatchBoard", "{}");
    Board all = page.next("news", watch, WatchBoardResponse.getDefaultInstance()).getBoard();
    assertEquals(3, all.getQueuesCount());
    page.hello(tokens.of("ute", Role.SUPERVISOR, new Reach(false, List.of("shop")), Reach.NOTHING));
    page.next("welcome");
    arrive("loan-2", "loans");
    arrive("order", "orders");
    Board news;
    do {
      news = page.next("news", watch, WatchBoardResponse.getDefaultInstance()).getBoard();
      assertTrue(
          news.getQueuesList().stream().noneMatch(row -> row.getQueueId().equals("loans")),
          news.toString());
    } while (news.getQueuesCount() == 0);
  }

  // ---- what a test does

  private static ListTargetsResponse targets(PageSocket page, String asked) {
    return page.next(
        "reply",
        page.call("AgentService/ListTargets", asked),
        ListTargetsResponse.getDefaultInstance());
  }

  private PageSocket northLeader() {
    Reach north = new Reach(false, List.of("north"));
    return PageSocket.open(port, tokens.of("lea", Role.TEAM_LEADER, Reach.NOTHING, north));
  }

  private long arrive(String key, String queue) {
    phone.arrive(key, queue);
    return phone.next(UpdateCase.QUEUED).getQueued().getInteractionId();
  }

  private static JsonObject intervene(PageSocket page, String message) {
    return page.next("error", page.call("SupervisorService/Intervene", message));
  }

  private static void assertRefused(JsonObject error, String field, String detail) {
    assertEquals("PERMISSION_DENIED", error.get("status").getAsString(), error.toString());
    assertEquals(field, error.get("field").getAsString(), error.toString());
    assertEquals(detail, error.get("detail").getAsString());
  }
}
