package org.strowger.figures;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.Output;
import org.strowger.core.RoutingCore;
import org.strowger.core.command.AgentCommand.AcceptOffer;
import org.strowger.core.command.AgentCommand.CompleteConsultation;
import org.strowger.core.command.AgentCommand.CompleteWrapUp;
import org.strowger.core.command.AgentCommand.DeclineOffer;
import org.strowger.core.command.AgentCommand.EndInteraction;
import org.strowger.core.command.AgentCommand.HoldInteraction;
import org.strowger.core.command.AgentCommand.JoinConsultation;
import org.strowger.core.command.AgentCommand.RetrieveInteraction;
import org.strowger.core.command.AgentCommand.SetActivity;
import org.strowger.core.command.AgentCommand.SignIn;
import org.strowger.core.command.AgentCommand.SignOut;
import org.strowger.core.command.AgentCommand.StartConsultation;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineAgent;
import org.strowger.core.command.ConfigurationCommand.DefineCapacityProfile;
import org.strowger.core.command.ConfigurationCommand.DefineProject;
import org.strowger.core.command.ConfigurationCommand.DefineQueue;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.Arrive;
import org.strowger.core.command.GatewayCommand.ConnectGateway;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.HostCommand.StartHost;
import org.strowger.core.command.Reply;
import org.strowger.core.command.Reply.Accepted;
import org.strowger.core.command.SupervisorCommand.ForceSignOut;
import org.strowger.core.command.SupervisorCommand.MoveInteraction;
import org.strowger.core.event.Event;
import org.strowger.core.event.OfferEvent.OfferMade;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.CallbackPolicy;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.EntryPolicy;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.OfferId;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.Project;
import org.strowger.core.model.ProjectId;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.ReplyPolicy;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.SessionId;
import org.strowger.core.model.SkillId;
import org.strowger.core.model.SupervisorId;
import org.strowger.core.model.Target.ToAgent;
import org.strowger.core.model.TransferPolicy;
import org.strowger.core.model.WakePolicy;
import org.strowger.core.model.WrapUpPolicy;

/**
 * A call centre over the real core, in seconds from 10:00: the queues sales and returns, which asks
 * for german; ana, who speaks it, and bo, who does not. Service target 20 s, wrap-up 10 s.
 */
public final class SmallCentre {
  public static final long TEN_MS = 1_800_000_000_000L + 7_200_000;

  private static final GatewayId PHONE = new GatewayId("phone");
  private static final SkillId GERMAN = new SkillId("german");

  private final RoutingCore core = new RoutingCore();
  private final Consumer<? super JournalEntry> reader;
  private long sequence;
  private long timeMs = TEN_MS;
  private OfferId newestOffer = new OfferId(1);

  public SmallCentre(Consumer<? super JournalEntry> reader) {
    this.reader = reader;
    does(new StartHost(CoreLimits.DEFAULT));
    does(new DefineSkill(GERMAN));
    CapacityProfileId one = new CapacityProfileId("one");
    does(
        new DefineCapacityProfile(
            new CapacityProfile(one, List.of(new ChannelLimit(Channel.PHONE, 1)), 1)));
    does(new DefineQueue(queue("sales", Requirements.NONE, null)));
    does(
        new DefineQueue(
            queue("returns", new Requirements(List.of(new Requirement(GERMAN, 1))), null)));
    Proficiencies german = new Proficiencies(List.of(new Proficiency(GERMAN, 5)));
    does(new DefineAgent(new AgentDefinition(new AgentId("ana"), german, one)));
    does(new DefineAgent(new AgentDefinition(new AgentId("bo"), Proficiencies.NONE, one)));
    does(new ConnectGateway(PHONE, 1));
  }

  private static QueueDefinition queue(String id, Requirements needs, @Nullable ProjectId project) {
    return new QueueDefinition(
        new QueueId(id),
        needs,
        20_000,
        60_000,
        15_000,
        10_000,
        5_000,
        100,
        null,
        LinePolicy.DEFAULT,
        ChoicePolicy.DEFAULT,
        OfferPolicy.DEFAULT,
        WrapUpPolicy.DEFAULT,
        EntryPolicy.DEFAULT,
        WakePolicy.SAME_AGENT,
        ReplyPolicy.DEFAULT,
        TransferPolicy.DEFAULT,
        CallbackPolicy.DEFAULT,
        project);
  }

  /**
   * From now on this queue works for a project to which it was promised that so many parts per
   * thousand are answered within so many seconds.
   */
  public SmallCentre worksFor(String queue, String project, long thresholdS, int permille) {
    ProjectId id = new ProjectId(project);
    does(new DefineProject(new Project(id, thresholdS * 1_000, permille)));
    return does(new DefineQueue(queue(queue, Requirements.NONE, id)));
  }

  public long timeMs() {
    return timeMs;
  }

  public SmallCentre at(long secondsFromTen) {
    timeMs = TEN_MS + secondsFromTen * 1_000;
    return this;
  }

  public SmallCentre signsIn(String agent) {
    return does(new SignIn(new AgentId(agent), new SessionId(1), Activity.AVAILABLE));
  }

  public SmallCentre signsOut(String agent) {
    return does(new SignOut(new AgentId(agent)));
  }

  public SmallCentre isSignedOut(String agent) {
    return does(new ForceSignOut(new SupervisorId("eve"), new AgentId(agent)));
  }

  public SmallCentre is(String agent, Activity activity) {
    return does(new SetActivity(new AgentId(agent), activity));
  }

  public SmallCentre arrives(String key, String queue) {
    return arrives(key, queue, Requirements.NONE, 0);
  }

  public SmallCentre arrivesSpeakingGerman(String key, String queue) {
    return arrives(key, queue, new Requirements(List.of(new Requirement(GERMAN, 1))), 0);
  }

  public SmallCentre arrivesWithPriority(String key, String queue, int priority) {
    return arrives(key, queue, Requirements.NONE, priority);
  }

  private SmallCentre arrives(String key, String queue, Requirements needs, int priority) {
    return does(
        new Arrive(
            new InteractionKey(PHONE, key),
            Channel.PHONE,
            new QueueId(queue),
            needs,
            priority,
            Attributes.NONE));
  }

  public SmallCentre abandons(String key) {
    return does(new Abandon(new InteractionKey(PHONE, key)));
  }

  public SmallCentre hangsUp(String key) {
    return does(new EndByCustomer(new InteractionKey(PHONE, key)));
  }

  /** The newest offer of all is accepted. */
  public SmallCentre accepts(String agent) {
    return does(new AcceptOffer(new AgentId(agent), newestOffer));
  }

  public SmallCentre declines(String agent) {
    return does(new DeclineOffer(new AgentId(agent), newestOffer, "no"));
  }

  public SmallCentre holds(String agent, long interaction) {
    return does(new HoldInteraction(new AgentId(agent), new InteractionId(interaction)));
  }

  public SmallCentre retrieves(String agent, long interaction) {
    return does(new RetrieveInteraction(new AgentId(agent), new InteractionId(interaction)));
  }

  public SmallCentre ends(String agent, long interaction) {
    return does(new EndInteraction(new AgentId(agent), new InteractionId(interaction)));
  }

  public SmallCentre completes(String agent, long interaction) {
    return does(new CompleteWrapUp(new AgentId(agent), new InteractionId(interaction)));
  }

  /** The agent asks a colleague about an interaction. */
  public SmallCentre asks(String agent, long interaction, String colleague) {
    return does(
        new StartConsultation(
            new AgentId(agent),
            new InteractionId(interaction),
            new ToAgent(new AgentId(colleague)),
            ""));
  }

  /** The customer hears the colleague too. */
  public SmallCentre joins(String agent, long consultation) {
    return does(new JoinConsultation(new AgentId(agent), new InteractionId(consultation)));
  }

  /** The agent leaves the customer with the colleague. */
  public SmallCentre leavesTo(String agent, long consultation) {
    return does(new CompleteConsultation(new AgentId(agent), new InteractionId(consultation)));
  }

  public SmallCentre isMoved(long interaction, String queue) {
    return does(
        new MoveInteraction(
            new SupervisorId("eve"), new InteractionId(interaction), new QueueId(queue)));
  }

  private SmallCentre does(Command command) {
    List<Event> events = new ArrayList<>();
    List<Reply> replies = new ArrayList<>();
    core.apply(
        command,
        ++sequence,
        timeMs,
        new Output() {
          @Override
          public void event(Event event) {
            events.add(event);
          }

          @Override
          public void reply(Reply reply) {
            replies.add(reply);
          }
        });
    assertInstanceOf(Accepted.class, replies.getFirst(), command.toString());
    for (Event event : events) {
      if (event instanceof OfferMade made) {
        newestOffer = made.offer();
      }
    }
    reader.accept(new JournalEntry(sequence, timeMs, command, events, replies.getFirst()));
    return this;
  }
}
