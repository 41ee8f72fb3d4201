package org.strowger.server.socket;

import com.google.protobuf.Message;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.ExplainAgentRequest;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.GetDayRequest;
import org.strowger.proto.v1.GetFiguresRequest;
import org.strowger.proto.v1.GetUnansweredRequest;
import org.strowger.proto.v1.GetWaitsRequest;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.ListInteractionsRequest;
import org.strowger.proto.v1.PreviewInterventionRequest;
import org.strowger.proto.v1.WatchFiguresRequest;
import org.strowger.proto.v1.WatchUnansweredRequest;
import org.strowger.proto.v1.WatchWaitsRequest;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.token.Identity;
import org.strowger.token.Role;

/**
 * Who may ask for what. Looked at for each message anew, as a token may be replaced by one that
 * says less. What may be seen of the answers is {@link Sight}'s. Any thread.
 */
final class Access {
  private static final Set<Role> AGENTS = EnumSet.of(Role.AGENT);
  private static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN);
  private static final Set<Role> LEADERS =
      EnumSet.of(Role.TEAM_LEADER, Role.SUPERVISOR, Role.ADMIN);
  private static final Set<Role> ACTORS =
      EnumSet.of(Role.AGENT, Role.TEAM_LEADER, Role.SUPERVISOR, Role.ADMIN);
  private static final Set<Role> WATCHERS =
      EnumSet.of(Role.VIEWER, Role.TEAM_LEADER, Role.SUPERVISOR, Role.ADMIN);

  /** What is not here is for administrators. */
  private static final Map<String, Set<Role>> ROLES =
      Map.ofEntries(
          Map.entry("AgentService/Work", AGENTS),
          Map.entry("AgentService/ListTargets", ACTORS),
          Map.entry("AgentService/ListDispositions", AGENTS),
          Map.entry("AgentService/GetDay", AGENTS),
          Map.entry("SupervisorService/GetBoard", WATCHERS),
          Map.entry("SupervisorService/WatchBoard", WATCHERS),
          Map.entry("FiguresService/GetFigures", WATCHERS),
          Map.entry("FiguresService/WatchFigures", WATCHERS),
          Map.entry("FiguresService/GetWaits", WATCHERS),
          Map.entry("FiguresService/WatchWaits", WATCHERS),
          Map.entry("FiguresService/GetUnanswered", LEADERS),
          Map.entry("FiguresService/WatchUnanswered", LEADERS),
          Map.entry("SupervisorService/ListInteractions", LEADERS),
          Map.entry("SupervisorService/GetInteraction", LEADERS),
          Map.entry("SupervisorService/Intervene", LEADERS),
          Map.entry("SupervisorService/PreviewIntervention", LEADERS),
          Map.entry("SupervisorService/ListInterventions", LEADERS),
          Map.entry("SupervisorService/WatchInterventions", LEADERS),
          Map.entry("ExplainService/ExplainInteraction", LEADERS),
          Map.entry("ExplainService/ExplainAgent", ACTORS));

  private final Belongings belongings;

  Access(Belongings belongings) {
    this.belongings = belongings;
  }

  /** Throws {@link NotAllowed} where the method is not for that role. */
  void checkRole(Identity who, SocketMethod method) throws NotAllowed {
    Set<Role> roles = ROLES.getOrDefault(method.name(), ADMINS);
    if (!roles.contains(who.role())) {
      throw new NotAllowed(
          "method",
          method.name()
              + " is not for the role "
              + who.role().text()
              + ": it takes a token of "
              + roles.stream().map(Role::text).collect(Collectors.joining(", ")));
    }
  }

  /**
   * The request with who acts filled in where that was left out. Throws {@link NotAllowed} where it
   * is about somebody, or something, that is not the caller's.
   */
  Message admit(Identity who, Message request) throws NotAllowed {
    switch (request) {
      case WorkRequest work -> {
        return asOneself(who, work);
      }
      case GetDayRequest day -> {
        checkOneself(who, "agent_id", day.getAgentId());
        return day.toBuilder().setAgentId(who.subject()).build();
      }
      case InterveneRequest intervention -> {
        return asOneself(who, intervention);
      }
      case PreviewInterventionRequest preview -> {
        return preview.toBuilder()
            .setIntervention(asOneself(who, preview.getIntervention()))
            .build();
      }
      case DefineRequest definitions -> {
        checkOneself(who, "administrator_id", definitions.getAdministratorId());
        return definitions.toBuilder().setAdministratorId(who.subject()).build();
      }
      case ExplainAgentRequest explain -> checkAgent(who, "agent_id", explain.getAgentId());
      case ListInteractionsRequest list -> checkQueueOrAll(who, list.getQueueId());
      case GetUnansweredRequest get -> checkQueueOrAll(who, get.getQueueId());
      case WatchUnansweredRequest watch -> checkQueueOrAll(who, watch.getQueueId());
      case GetFiguresRequest get -> checkBy(who, get.getBy());
      case WatchFiguresRequest watch -> checkBy(who, watch.getBy());
      case GetWaitsRequest get -> checkBy(who, get.getBy());
      case WatchWaitsRequest watch -> checkBy(who, watch.getBy());
      default -> {}
    }
    return request;
  }

  private static WorkRequest asOneself(Identity who, WorkRequest work) throws NotAllowed {
    if (!work.hasSignIn()) {
      return work;
    }
    checkOneself(who, "agent_id", work.getSignIn().getAgentId());
    return work.toBuilder()
        .setSignIn(work.getSignIn().toBuilder().setAgentId(who.subject()))
        .build();
  }

  private InterveneRequest asOneself(Identity who, InterveneRequest request) throws NotAllowed {
    checkOneself(who, "supervisor_id", request.getSupervisorId());
    switch (request.getInterventionCase()) {
      case MOVE_INTERACTION ->
          checkQueue(who, "queue_id", request.getMoveInteraction().getQueueId());
      case ASSIGN_INTERACTION ->
          checkAgent(who, "agent_id", request.getAssignInteraction().getAgentId());
      case DRAIN_QUEUE -> {
        checkQueue(who, "queue_id", request.getDrainQueue().getQueueId());
        checkQueue(who, "to_queue_id", request.getDrainQueue().getToQueueId());
      }
      case FORCE_ACTIVITY -> checkAgent(who, "agent_id", request.getForceActivity().getAgentId());
      case FORCE_SIGN_OUT -> checkAgent(who, "agent_id", request.getForceSignOut().getAgentId());
      case ANSWER_HELP -> checkAgent(who, "agent_id", request.getAnswerHelp().getAgentId());
      case REPRIORITISE, RESCIND_OFFERS, FORCE_END, INTERVENTION_NOT_SET -> {}
    }
    return request.toBuilder().setSupervisorId(who.subject()).build();
  }

  private static void checkOneself(Identity who, String field, String named) throws NotAllowed {
    if (!named.isEmpty() && !named.equals(who.subject())) {
      throw new NotAllowed(
          field,
          field + " is " + named + ", but the token is of " + who.subject() + ": leave it out");
    }
  }

  private void checkQueue(Identity who, String field, String queue) throws NotAllowed {
    if (!belongings.hasQueue(who, queue)) {
      throw new NotAllowed(
          field, field + " is " + queue + ", which is in none of the token's projects");
    }
  }

  private void checkQueueOrAll(Identity who, String queue) throws NotAllowed {
    if (queue.isEmpty() && !who.projects().all()) {
      throw new NotAllowed(
          "queue_id", "queue_id is empty, which means all projects: name a queue of the token's");
    }
    checkQueue(who, "queue_id", queue);
  }

  private void checkAgent(Identity who, String field, String agent) throws NotAllowed {
    if (!belongings.hasAgent(who, agent)) {
      throw new NotAllowed(field, field + " is " + agent + ", who is in none of the token's teams");
    }
  }

  /** Sums over everything say something of what is not the caller's. */
  private static void checkBy(Identity who, FiguresBy by) throws NotAllowed {
    boolean isSum = by == FiguresBy.FIGURES_BY_ALL || by == FiguresBy.FIGURES_BY_CHANNEL;
    if (isSum && !who.projects().all()) {
      throw new NotAllowed(
          "by",
          "by is a sum over all projects, which the token does not reach: use FIGURES_BY_QUEUE");
    }
  }

  /** The interaction that the request acts on, whose queue must be the caller's; 0 = none. */
  static long actsOn(Message request) {
    return switch (request) {
      case InterveneRequest intervention -> actsOn(intervention);
      case PreviewInterventionRequest preview -> actsOn(preview.getIntervention());
      default -> 0;
    };
  }

  private static long actsOn(InterveneRequest request) {
    return switch (request.getInterventionCase()) {
      case MOVE_INTERACTION -> request.getMoveInteraction().getInteractionId();
      case REPRIORITISE -> request.getReprioritise().getInteractionId();
      case ASSIGN_INTERACTION -> request.getAssignInteraction().getInteractionId();
      case RESCIND_OFFERS -> request.getRescindOffers().getInteractionId();
      case FORCE_END -> request.getForceEnd().getInteractionId();
      case DRAIN_QUEUE, FORCE_ACTIVITY, FORCE_SIGN_OUT, ANSWER_HELP, INTERVENTION_NOT_SET -> 0;
    };
  }

  /** {@code queue} is where the interaction is; empty = it is not there, which the core says. */
  void checkInteraction(Identity who, String queue) throws NotAllowed {
    if (!queue.isEmpty() && !belongings.hasQueue(who, queue)) {
      throw new NotAllowed(
          "interaction_id", "the interaction's queue is in none of the token's projects");
    }
  }

  /** What may be seen of the answers of one call; it remembers what it has shown. */
  Sight sight() {
    return new Sight(belongings);
  }
}
