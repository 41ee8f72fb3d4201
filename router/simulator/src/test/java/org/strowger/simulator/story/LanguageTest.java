package org.strowger.simulator.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.AskForHelp;
import org.strowger.core.command.AgentCommand.CancelConsultation;
import org.strowger.core.command.AgentCommand.ChangeChannel;
import org.strowger.core.command.AgentCommand.CompleteConsultation;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.ExtendWrapUp;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.JoinConsultation;
import org.strowger.core.command.AgentCommand.LoseAgentConnection;
import org.strowger.core.command.AgentCommand.MuteInteraction;
import org.strowger.core.command.AgentCommand.NoteReply;
import org.strowger.core.command.AgentCommand.ParkInteraction;
import org.strowger.core.command.AgentCommand.PullInteraction;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SetDisposition;
import org.strowger.core.command.AgentCommand.SetNextActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.AgentCommand.TransferInteraction;
import org.strowger.core.command.AgentCommand.WithdrawHelp;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineActivityReason;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCalendar;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineDisposition;
import org.strowger.core.command.ConfigurationCommand.DefinePlan;
import org.strowger.core.command.ConfigurationCommand.DefineProject;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.ConfigurationCommand.DefineTeam;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.AnswerCallback;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ArriveDirect;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.FailCallback;
import org.strowger.core.command.GatewayCommand.LoseGatewayConnection;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.GatewayCommand.ReportMute;
import org.strowger.core.command.GatewayCommand.RequestCallback;
import org.strowger.core.command.GatewayCommand.TouchInteraction;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.SupervisorCommand.AnswerHelp;
import org.strowger.core.command.SupervisorCommand.AssignInteraction;
import org.strowger.core.command.SupervisorCommand.DrainQueue;
import org.strowger.core.command.SupervisorCommand.ForceActivity;
import org.strowger.core.command.SupervisorCommand.ForceEnd;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.command.SupervisorCommand.MoveInteraction;
import org.strowger.core.command.SupervisorCommand.Reprioritise;
import org.strowger.core.command.SupervisorCommand.RescindOffers;
import org.strowger.core.model.Activity;
import org.strowger.core.model.ActivityReasonId;
import org.strowger.core.model.AgePolicy;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.AnyOf;
import org.strowger.core.model.ArrivalTerms;
import org.strowger.core.model.AssignmentRate;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.Calendar;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CallbackPolicy;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.CustomerId;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.DispositionId;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.Exit;
import org.strowger.core.model.ExitCondition;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Interval;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.PlanId;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Preference;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.Project;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.ReplyPolicy;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.RoutingPlan;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.Share;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.model.Target.Outside;
import org.strowger.core.model.Target.ToAgent;
import org.strowger.core.model.Target.ToLeader;
import org.strowger.core.model.Target.ToQueue;
import org.strowger.core.model.Target.ToSupervisor;
import org.strowger.core.model.Team;
import org.strowger.core.model.TeamId;
import org.strowger.core.model.Threshold;
import org.strowger.core.model.TransferPolicy;
import org.strowger.core.model.WakePolicy;
import org.strowger.core.model.WrapUpMode;
import org.strowger.core.model.WrapUpPolicy;

/** Everything that can be asked of the router can be said in a story, and means just that. */
class LanguageTest {
  private static final AgentId ANA = new AgentId("ana");
  private static final GatewayId SWITCH = new GatewayId("switch");
  private static final InteractionId UNKNOWN = new InteractionId(999_999);
  private static final OfferId NO_OFFER = new OfferId(999_999);
  private static final SupervisorId UTE = new SupervisorId("ute");

  @Test
  void shouldSayEveryFieldOfAQueue() throws BadStory {
    Requirements requirements =
        new Requirements(
            List.of(new Requirement(new SkillId("billing"), 3)),
            List.of(
                new AnyOf(
                    List.of(
                        new Requirement(new SkillId("german"), 2),
                        new Requirement(new SkillId("french"), 1)))),
            List.of(new Requirement(new SkillId("trainee"), 4)),
            List.of(new TeamId("day"), new TeamId("night")));
    QueueDefinition queue =
        new QueueDefinition(
            new QueueId("billing"),
            requirements,
            30_000,
            60_000,
            15_000,
            40_000,
            7_000,
            12,
            new PlanId("widen"),
            new LinePolicy(
                true,
                List.of(new Share(new QueueId("gold"), 70), new Share(new QueueId("tin"), 30)),
                30_000),
            new ChoicePolicy(
                AgentOrder.LONGEST_IDLE,
                List.of(new LevelPenalty(8, 0), new LevelPenalty(1, 240_000)),
                List.of(new Threshold(5, 2, true), new Threshold(11, 1, false)),
                90_000,
                Distribution.PUSH_AND_PULL),
            new OfferPolicy(
                3,
                false,
                0,
                "a VIP",
                8_000,
                9_000,
                Activity.AVAILABLE,
                600_000,
                3,
                new QueueId("seniors")),
            new WrapUpPolicy(WrapUpMode.MANDATORY, 120_000, true),
            new EntryPolicy(
                300_000,
                200_000,
                new CalendarId("office"),
                true,
                List.of(AgentCondition.AWAY, AgentCondition.OFF_SHIFT),
                List.of(AgentCondition.BUSY),
                List.of(
                    new Exit(ExitCondition.FULL, new QueueId("general")),
                    new Exit(ExitCondition.WAITED, new QueueId("mail")))),
            WakePolicy.ANYBODY,
            new ReplyPolicy(1_200_000, 14_400_000, true, 604_800_000),
            new TransferPolicy(AgePolicy.CREDITED, 60_000, 45_000),
            new CallbackPolicy(2, 600_000, 40_000, 300_000),
            new ProjectId("acme"));
    assertEquals(
        List.of(new DefineQueue(queue)),
        said(
            "queue billing: needs billing>=3; one of german>=2, french; without trainee>=4;",
            "    team day, night; target 30s; head start 1m; offer time 15s;",
            "    wrap-up 40s mandatory extendable 2m; cool-down 7s; at most 12 waiting; plan widen;",
            "    strict priority; pressure 30s; shares gold 70%, tin 30%; order longest idle;",
            "    penalties 0s from level 8, 4m from level 1;",
            "    keep 2 free from those below level 5 counting the line; keep 1 free;",
            "    keep nobody after 90s; by push and pull; offer to 3 at once; whisper \"a VIP\";",
            "    cool-down when busy 8s; cool-down without answer 9s; after a miss available;",
            "    remember declines 10m; after failures 3 go to seniors; wait at most 5m;",
            "    estimate at most 200s; hours office; leave at closing;",
            "    nobody joins if all are away, off shift; all leave if all are busy;",
            "    if full go to general; if waited go to mail; wake anybody; needs disposition;",
            "    first reply within 20m; next reply within 4h; count open hours; sleep at most 7d;",
            "    transferred are credited 1m; wait for a person 45s; call back 2 times;",
            "    call again after 10m; ring for 40s; keep places for 5m; project acme"));
  }

  @Test
  void shouldSayAQueueThatAcceptsAtOnceAndWidens() throws BadStory {
    DefineQueue said =
        (DefineQueue) said("queue billing: accept at once; after failures 4 widen").getFirst();

    assertEquals(
        new OfferPolicy(1, true, 0, "", 0, 0, Activity.AWAY, 0, 4, null), said.queue().offers());
  }

  @Test
  void shouldSayAQueueThatAcceptsByItself() throws BadStory {
    DefineQueue said = (DefineQueue) said("queue billing: accept by itself after 3s").getFirst();

    assertEquals(
        new OfferPolicy(1, true, 3_000, "", 0, 0, Activity.AWAY, 0, 0, null),
        said.queue().offers());
  }

  @Test
  void shouldSayHowAQueueReceivesThoseWhoAreHandedOn() throws BadStory {
    List<Command> said =
        said(
            "queue kept: transferred keep their age",
            "queue anew: transferred begin anew",
            "queue mail: reply within 10m");

    assertEquals(
        List.of(
            new TransferPolicy(AgePolicy.KEPT, 0, 60_000),
            new TransferPolicy(AgePolicy.RESET, 0, 60_000),
            TransferPolicy.DEFAULT),
        said.stream().map(one -> ((DefineQueue) one).queue().transfers()).toList());
    assertEquals(
        new ReplyPolicy(600_000, 600_000, false, 0),
        ((DefineQueue) said.getLast()).queue().replies());
  }

  @Test
  void shouldSayTeamsProjectsAndDispositions() throws BadStory {
    Team day =
        new Team(
            new TeamId("day"),
            List.of(new AgentId("lea"), new AgentId("lou")),
            List.of(new AgentId("ute")),
            new CalendarId("early"));
    assertEquals(
        List.of(
            new DefineTeam(day),
            new DefineProject(new Project(new ProjectId("acme"), 30_000, 905)),
            new DefineDisposition(new DispositionId("sold")),
            new DefineDisposition(new DispositionId("lost"))),
        said(
            "team day: leaders lea, lou; supervisors ute; shift early",
            "project acme: threshold 30s; promises 90.5%",
            "disposition sold, lost"));
  }

  @Test
  void shouldSayEveryFieldOfAnAgent() throws BadStory {
    AgentDefinition agent =
        new AgentDefinition(
            ANA,
            new Proficiencies(
                List.of(
                    new Proficiency(new SkillId("billing"), 5),
                    new Proficiency(new SkillId("german"), 10))),
            List.of(new CapacityProfileId("voice"), new CapacityProfileId("desk")),
            List.of(new ChannelLimit(Channel.CHAT, 4)),
            List.of(new TeamId("night")),
            new CalendarId("early"),
            7,
            125,
            true,
            Activity.AWAY);
    assertEquals(
        List.of(new DefineAgent(agent)),
        said(
            "agent ana: can billing 5, german; profile voice, desk; except chat 4; team night;",
            "    shift early; position 7; idle share 12.5%; accepts at once; when lost away"));
  }

  @Test
  void shouldDefineSeveralAlikeInOneLine() throws BadStory {
    CapacityProfileId usual = ProfileDraft.ONE_AT_A_TIME.id();
    assertEquals(
        List.of(
            new DefineAgent(new AgentDefinition(ANA, Proficiencies.NONE, usual)),
            new DefineAgent(new AgentDefinition(new AgentId("ben"), Proficiencies.NONE, usual)),
            new DefineSkill(new SkillId("a")),
            new DefineSkill(new SkillId("b")),
            new DefineTeam(new Team(new TeamId("day"))),
            new DefineActivityReason(new ActivityReasonId("lunch"))),
        said("agent ana, ben", "skill a, b", "team day", "reason lunch"));
  }

  @Test
  void shouldSayEveryFieldOfAProfile() throws BadStory {
    CapacityProfile profile =
        new CapacityProfile(
            new CapacityProfileId("mixed"),
            List.of(
                new ChannelLimit(Channel.PHONE, 1, 4, List.of(Channel.CHAT, Channel.EMAIL), 20, 0),
                new ChannelLimit(Channel.CHAT, 3, 1, List.of(), 0, 600_000)),
            6,
            true,
            new AssignmentRate(5, 3_600_000));
    assertEquals(
        List.of(new DefineCapacityProfile(profile)),
        said(
            "profile mixed: phone 1, units 4, blocks chat and email, at most 20 a shift;",
            "    chat 3, idle after 10m; total 6; counts direct; at most 5 per 1h"));
  }

  @Test
  void shouldSayEveryFieldOfAPlan() throws BadStory {
    PlanStep helped =
        new PlanStep(
            30_000,
            2,
            List.of(new TeamId("night"), new TeamId("day")),
            List.of(new QueueId("sales")),
            60_000,
            20_000,
            10_000,
            null,
            true,
            false);
    PlanStep moved =
        new PlanStep(
            60_000,
            0,
            List.of(),
            List.of(),
            0,
            0,
            PlanStep.TARGET_AS_BEFORE,
            new QueueId("general"),
            false,
            false);
    PlanStep closed =
        new PlanStep(
            90_000, 0, List.of(), List.of(), 0, 0, PlanStep.TARGET_AS_BEFORE, null, false, true);
    RoutingPlan plan = new RoutingPlan(new PlanId("widen"), List.of(helped, moved, closed));
    assertEquals(
        List.of(new DefinePlan(plan)),
        said(
            "plan widen: after 30s lower levels by 2, add team night, add team day, add queue sales,"
                + " penalty 1m, head start 20s, target 10s, offer callback;",
            "    after 1m overflow to general;",
            "    after 90s close"));
  }

  @Test
  void shouldSayACalendar() throws BadStory {
    long begin = StoryClock.BEGIN_MS;
    Calendar calendar =
        new Calendar(
            new CalendarId("office"),
            List.of(
                new Interval(begin, begin + 3_600_000),
                new Interval(begin + 7_200_000, begin + 7_260_000)));
    assertEquals(
        List.of(
            new DefineCalendar(calendar),
            new DefineCalendar(new Calendar(new CalendarId("never"), List.of()))),
        said("calendar office: open 0:00 to 1:00:00; open 2:00:00 to 2:01:00", "calendar never"));
  }

  @Test
  void shouldSayEveryLimit() throws BadStory {
    List<Command> heard = new ArrayList<>();
    Story.of(
            "a.story",
            List.of(
                "limits: skills 1; queues 2; plans 3; profiles 4; agents 5; gateways 6;",
                "    interactions 7; ended keys 8; teams 9; calendars 10; reasons 11;",
                "    closed offers 12; dispositions 13; projects 14; kept places 15;",
                "    agent grace 16s; gateway grace 17s; agent lost 18s",
                "0:10"))
        .play(() -> new ListeningCore(heard));
    assertEquals(
        new StartHost(
            new CoreLimits(
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16_000, 17_000, 18_000)),
        heard.getFirst());
  }

  @Test
  void shouldSayEverythingOfAnArrival() throws BadStory {
    long begin = StoryClock.BEGIN_MS;
    Arrive arrival =
        new Arrive(
            new InteractionKey(new GatewayId("pbx"), "w1"),
            Channel.CHAT,
            new QueueId("web"),
            new Requirements(
                List.of(new Requirement(new SkillId("german"), 3)),
                List.of(),
                List.of(),
                List.of(new TeamId("day"))),
            2,
            new Attributes(List.of(new Attribute("topic", "cancel"), new Attribute("vip", "yes"))),
            new ArrivalTerms(
                new Preference(List.of(ANA, new AgentId("ben")), 30_000, true),
                List.of(new AgentId("eva")),
                begin - 120_000,
                begin + 30_500,
                17,
                new CustomerId("k7"),
                UNKNOWN));
    assertEquals(
        List.of(arrival, new Abandon(arrival.key())),
        said(
            "chat w1 web: needs german>=3; team day; priority 2; prefers ana, ben for 30s personally;",
            "    not to eva; waiting since -2:00; enters 0:30.500; about topic=cancel, vip=yes;",
            "    lot 17; of customer k7; comes back to w0; via pbx",
            "w1 hangs up"));
  }

  @Test
  void shouldSayWhatCustomersAndGatewaysDo() throws BadStory {
    InteractionKey key = new InteractionKey(SWITCH, "c1");
    Attributes urgent = new Attributes(List.of(new Attribute("urgent", "yes")));
    GatewayId pbx = new GatewayId("pbx");
    assertEquals(
        List.of(
            new Abandon(key),
            new Abandon(key),
            new EndByCustomer(key),
            new TouchInteraction(key),
            new UpdateInteraction(key, urgent),
            new UpdateInteraction(
                key,
                Attributes.NONE,
                new Requirements(List.of(new Requirement(new SkillId("french"), 2)))),
            new RequestCallback(key),
            new AnswerCallback(key),
            new FailCallback(key),
            new ReportMute(key, true),
            new ReportMute(key, false),
            new ArriveDirect(key, Channel.VIDEO, new QueueId("billing"), ANA, Attributes.NONE),
            new ConnectGateway(pbx, 1),
            new ConnectGateway(pbx, 2),
            new LoseGatewayConnection(pbx, 2),
            new ReconcileGateway(pbx, List.of()),
            new ReconcileGateway(pbx, List.of("c1", "c2"))),
        said(
            "c1 hangs up",
            "c1 leaves",
            "c1 says goodbye",
            "c1 writes",
            "c1 brings urgent=yes",
            "c1 brings nothing: needs french>=2",
            "c1 wants a callback",
            "c1 picks up",
            "c1 does not pick up",
            "c1 hears nobody",
            "c1 hears the agent",
            "direct video c1 billing with ana",
            "gateway pbx connects",
            "gateway pbx connects epoch 2",
            "gateway pbx loses connection epoch 2",
            "gateway pbx has nothing",
            "gateway pbx has c1, c2"));
  }

  @Test
  void shouldSayWhatAgentsDo() throws BadStory {
    ActivityReasonId lunch = new ActivityReasonId("lunch");
    assertEquals(
        List.of(
            new SignIn(ANA, new SessionId(1), Activity.AVAILABLE),
            new SignIn(ANA, new SessionId(2), Activity.AWAY),
            new LoseAgentConnection(ANA, new SessionId(1)),
            new LoseAgentConnection(ANA, new SessionId(2)),
            new SignIn(ANA, new SessionId(3), Activity.AVAILABLE),
            new SetActivity(ANA, Activity.AVAILABLE),
            new SetActivity(ANA, Activity.AWAY, lunch),
            new SetActivity(ANA, Activity.OFFLINE),
            new SetNextActivity(ANA, Activity.AWAY, lunch),
            new SetNextActivity(ANA, Activity.OFFLINE, null),
            new SetNextActivity(ANA, Activity.AVAILABLE, null),
            new SignOut(ANA)),
        said(
            "ana signs in",
            "ana signs in away",
            "ana loses the old connection",
            "ana loses connection",
            "ana reconnects",
            "ana is available",
            "ana goes away (lunch)",
            "ana goes offline",
            "ana next goes away (lunch)",
            "ana next signs out",
            "ana next is available",
            "ana signs out"));
  }

  @Test
  void shouldSayWhatAgentsDoWithInteractions() throws BadStory {
    assertEquals(
        List.of(
            new AcceptOffer(ANA, NO_OFFER),
            new DeclineOffer(ANA, NO_OFFER, "no, thanks", DeclineKind.DECLINED),
            new DeclineOffer(ANA, NO_OFFER, "", DeclineKind.BUSY),
            new DeclineOffer(ANA, NO_OFFER, "", DeclineKind.NO_ANSWER),
            new PullInteraction(ANA, UNKNOWN),
            new NoteReply(ANA, UNKNOWN),
            new HoldInteraction(ANA, UNKNOWN),
            new RetrieveInteraction(ANA, UNKNOWN),
            new MuteInteraction(ANA, UNKNOWN, true),
            new MuteInteraction(ANA, UNKNOWN, false),
            new AskForHelp(ANA, UNKNOWN, "what now?"),
            new WithdrawHelp(ANA, UNKNOWN),
            new EndInteraction(ANA, UNKNOWN),
            new CompleteWrapUp(ANA, UNKNOWN),
            new ExtendWrapUp(ANA, UNKNOWN, 90_000),
            new SetDisposition(ANA, UNKNOWN, new DispositionId("sold")),
            new ParkInteraction(ANA, UNKNOWN, StoryClock.BEGIN_MS + 3_600_000)),
        said(
            "ana accepts c1",
            "ana declines c1 \"no, thanks\"",
            "ana is busy for c1",
            "ana does not answer c1",
            "ana pulls c1",
            "ana replies in c1",
            "ana holds c1",
            "ana retrieves c1",
            "ana mutes c1",
            "ana unmutes c1",
            "ana asks for help with c1 \"what now?\"",
            "ana needs no help with c1",
            "ana ends c1",
            "ana completes c1",
            "ana extends c1 by 1m30s",
            "ana files c1 under sold",
            "ana parks c1 until 1:00:00"));
  }

  @Test
  void shouldSayHowAgentsHandOnAndAsk() throws BadStory {
    AgentId ben = new AgentId("ben");
    assertEquals(
        List.of(
            new TransferInteraction(ANA, UNKNOWN, new ToQueue(new QueueId("tax")), "her VAT"),
            new TransferInteraction(ANA, UNKNOWN, new ToAgent(ben), ""),
            new TransferInteraction(ANA, UNKNOWN, new ToLeader(), ""),
            new TransferInteraction(ANA, UNKNOWN, new ToSupervisor(), ""),
            new TransferInteraction(ANA, UNKNOWN, new Outside("+49301234"), ""),
            new StartConsultation(ANA, UNKNOWN, new ToQueue(new QueueId("tax")), ""),
            new StartConsultation(ANA, UNKNOWN, new ToAgent(ben), "VAT?"),
            new JoinConsultation(ANA, UNKNOWN),
            new CompleteConsultation(ANA, UNKNOWN),
            new CancelConsultation(ANA, UNKNOWN),
            new ChangeChannel(ANA, UNKNOWN, Channel.VIDEO)),
        said(
            "ana transfers c1 to queue tax \"her VAT\"",
            "ana transfers c1 to agent ben",
            "ana transfers c1 to leader",
            "ana transfers c1 to supervisor",
            "ana transfers c1 to number +49301234",
            "ana asks queue tax about c1",
            "ana asks agent ben about c1 \"VAT?\"",
            "ana joins c1.consultation",
            "ana hands over c1.consultation",
            "ana cancels c1.consultation",
            "ana changes c1 to video"));
  }

  @Test
  void shouldSayWhatSupervisorsDo() throws BadStory {
    assertEquals(
        List.of(
            new MoveInteraction(UTE, UNKNOWN, new QueueId("general"), "her VAT"),
            new AssignInteraction(UTE, UNKNOWN, ANA, false, ""),
            new AssignInteraction(UTE, UNKNOWN, ANA, true, "a VIP"),
            new RescindOffers(UTE, UNKNOWN, ""),
            new DrainQueue(UTE, new QueueId("billing"), new QueueId("general"), "fire"),
            new Reprioritise(UTE, UNKNOWN, 3),
            new ForceEnd(UTE, UNKNOWN),
            new ForceActivity(UTE, ANA, Activity.AWAY),
            new ForceActivity(UTE, ANA, Activity.AVAILABLE),
            new ForceActivity(UTE, ANA, Activity.OFFLINE),
            new ForceSignOut(UTE, ANA, "fire"),
            new AnswerHelp(UTE, ANA, UNKNOWN, "")),
        said(
            "supervisor ute moves c1 to general \"her VAT\"",
            "supervisor ute assigns c1 to ana",
            "supervisor ute assigns c1 to ana beyond capacity \"a VIP\"",
            "supervisor ute takes back c1",
            "supervisor ute drains billing to general \"fire\"",
            "supervisor ute reprioritises c1 to 3",
            "supervisor ute ends c1",
            "supervisor ute sends away ana",
            "supervisor ute makes available ana",
            "supervisor ute sends offline ana",
            "supervisor ute signs out ana \"fire\"",
            "supervisor ute comes to ana about c1"));
  }

  /** What the router is asked by these lines, without what every story begins with. */
  private static List<Command> said(String... lines) throws BadStory {
    List<Command> heard = new ArrayList<>();
    Telling telling = Story.of("a.story", List.of(lines)).play(() -> new ListeningCore(heard));
    assertEquals(List.of(), telling.differences());
    return heard.subList(3, heard.size());
  }
}
