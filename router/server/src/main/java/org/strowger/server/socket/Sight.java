package org.strowger.server.socket;

import com.google.protobuf.Message;
import java.util.function.Predicate;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.ExplainAgentResponse;
import org.strowger.proto.v1.ExplainInteractionResponse;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.GetBoardResponse;
import org.strowger.proto.v1.GetFiguresResponse;
import org.strowger.proto.v1.GetInteractionResponse;
import org.strowger.proto.v1.GetWaitsResponse;
import org.strowger.proto.v1.InterveneRequest;
import org.strowger.proto.v1.Intervention;
import org.strowger.proto.v1.ListInterventionsResponse;
import org.strowger.proto.v1.ListTargetsResponse;
import org.strowger.proto.v1.TransferTarget;
import org.strowger.proto.v1.Waits;
import org.strowger.proto.v1.WatchBoardResponse;
import org.strowger.proto.v1.WatchFiguresResponse;
import org.strowger.proto.v1.WatchInterventionsResponse;
import org.strowger.proto.v1.WatchWaitsResponse;
import org.strowger.token.Identity;
import org.strowger.token.Role;

/**
 * What somebody may see of the answers of one call: rows of their own queues and agents. Belongs to
 * the socket's event loop.
 */
final class Sight {
  private final Belongings belongings;
  private final BoardInSight board;

  Sight(Belongings belongings) {
    this.belongings = belongings;
    this.board = new BoardInSight(belongings);
  }

  /** The answer without what is not theirs; throws {@link NotAllowed} where nothing is left. */
  Message see(Identity who, Message answer) throws NotAllowed {
    Message seen = who.seesEverything() ? answer : theirs(who, answer);
    return who.role() == Role.VIEWER ? withoutHelp(seen) : seen;
  }

  /** Who only looks is not told what an agent asks of those who lead. */
  private static Message withoutHelp(Message answer) {
    return switch (answer) {
      case GetBoardResponse got -> got.toBuilder().setBoard(withoutHelp(got.getBoard())).build();
      case WatchBoardResponse news ->
          news.toBuilder().setBoard(withoutHelp(news.getBoard())).build();
      default -> answer;
    };
  }

  private static Board withoutHelp(Board board) {
    Board.Builder without = board.toBuilder();
    without.getAgentsBuilderList().forEach(agent -> agent.clearHelp().clearHelpInteractionId());
    return without.build();
  }

  private Message theirs(Identity who, Message answer) throws NotAllowed {
    return switch (answer) {
      case GetBoardResponse got -> got.toBuilder().setBoard(board.of(who, got.getBoard())).build();
      case WatchBoardResponse news ->
          news.toBuilder().setBoard(board.of(who, news.getBoard())).build();
      case ListInterventionsResponse got ->
          got.toBuilder()
              .clearInterventions()
              .addAllInterventions(
                  got.getInterventionsList().stream().filter(one -> isTheirs(who, one)).toList())
              .build();
      case WatchInterventionsResponse news ->
          news.toBuilder()
              .clearInterventions()
              .addAllInterventions(
                  news.getInterventionsList().stream().filter(one -> isTheirs(who, one)).toList())
              .build();
      case GetFiguresResponse got ->
          GetFiguresResponse.newBuilder()
              .addAllFigures(got.getFiguresList().stream().map(one -> of(who, one)).toList())
              .build();
      case WatchFiguresResponse news ->
          news.toBuilder().setFigures(of(who, news.getFigures())).build();
      case GetWaitsResponse got ->
          GetWaitsResponse.newBuilder()
              .addAllWaits(got.getWaitsList().stream().map(one -> of(who, one)).toList())
              .build();
      case WatchWaitsResponse news -> news.toBuilder().setWaits(of(who, news.getWaits())).build();
      case GetInteractionResponse got -> ifTheirs(who, got, got.getInteraction().getQueueId());
      case ExplainInteractionResponse got ->
          ifTheirs(
              who,
              got,
              got.hasExplanation()
                  ? got.getExplanation().getQueueId()
                  : got.getDecision().getQueueId());
      case ExplainAgentResponse got ->
          got.toBuilder()
              .clearLines()
              .addAllLines(
                  got.getLinesList().stream()
                      .filter(line -> belongings.hasQueue(who, line.getQueueId()))
                      .toList())
              .build();
      case ListTargetsResponse got ->
          got.toBuilder()
              .clearTargets()
              .addAllTargets(
                  got.getTargetsList().stream().filter(one -> isTheirs(who, one)).toList())
              .build();
      default -> answer;
    };
  }

  private boolean isTheirs(Identity who, TransferTarget target) {
    return target.hasQueueId()
        ? belongings.hasQueue(who, target.getQueueId())
        : belongings.hasAgent(who, target.getAgentId());
  }

  /** Where two queues, or a queue and an agent, are concerned, one of them is enough. */
  private boolean isTheirs(Identity who, Intervention one) {
    InterveneRequest did = one.getRequest();
    return switch (did.getInterventionCase()) {
      case DRAIN_QUEUE ->
          belongings.hasQueue(who, did.getDrainQueue().getQueueId())
              || belongings.hasQueue(who, did.getDrainQueue().getToQueueId());
      case MOVE_INTERACTION ->
          belongings.hasQueue(who, one.getQueueId())
              || belongings.hasQueue(who, did.getMoveInteraction().getQueueId());
      case ASSIGN_INTERACTION ->
          belongings.hasQueue(who, one.getQueueId())
              || belongings.hasAgent(who, did.getAssignInteraction().getAgentId());
      case FORCE_ACTIVITY -> belongings.hasAgent(who, did.getForceActivity().getAgentId());
      case ANSWER_HELP -> belongings.hasAgent(who, did.getAnswerHelp().getAgentId());
      case FORCE_SIGN_OUT -> belongings.hasAgent(who, did.getForceSignOut().getAgentId());
      case REPRIORITISE, RESCIND_OFFERS, FORCE_END -> belongings.hasQueue(who, one.getQueueId());
      case INTERVENTION_NOT_SET -> false;
    };
  }

  private Message ifTheirs(Identity who, Message answer, String queue) throws NotAllowed {
    if (!belongings.hasQueue(who, queue)) {
      throw new NotAllowed(
          "interaction_id", "the interaction's queue is in none of the token's projects");
    }
    return answer;
  }

  private Figures of(Identity who, Figures all) {
    Predicate<String> isTheirs = theirs(who, all.getBy());
    return all.toBuilder()
        .clearRows()
        .clearOccupancyGini()
        .addAllRows(all.getRowsList().stream().filter(row -> isTheirs.test(row.getId())).toList())
        .build();
  }

  private Waits of(Identity who, Waits all) {
    Predicate<String> isTheirs = theirs(who, all.getBy());
    return all.toBuilder()
        .clearRows()
        .addAllRows(all.getRowsList().stream().filter(row -> isTheirs.test(row.getId())).toList())
        .build();
  }

  /** Whether the row of that id is theirs. */
  private Predicate<String> theirs(Identity who, FiguresBy by) {
    return switch (by) {
      case FIGURES_BY_QUEUE -> id -> belongings.hasQueue(who, id);
      case FIGURES_BY_PROJECT -> id -> !id.isEmpty() && who.projects().has(id);
      case FIGURES_BY_AGENT -> id -> belongings.hasAgent(who, id);
      case FIGURES_BY_TEAM -> id -> !id.isEmpty() && who.teams().has(id);
      case FIGURES_BY_ALL, FIGURES_BY_CHANNEL -> _ -> who.projects().all();
      case FIGURES_BY_UNSPECIFIED, UNRECOGNIZED -> _ -> false;
    };
  }
}
