package org.strowger.server.edge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.TeamId;
import org.strowger.figures.Count;
import org.strowger.figures.FiguresFold;
import org.strowger.figures.FiguresRow;
import org.strowger.figures.Measure;
import org.strowger.figures.Period;
import org.strowger.figures.Ratio;
import org.strowger.figures.Sheet;
import org.strowger.proto.v1.GetDayResponse;
import org.strowger.proto.v1.RatioView;
import org.strowger.proto.v1.TeamDay;
import org.strowger.server.board.BoardAgent;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.figures.FiguresMessages;
import org.strowger.server.publish.FiguresPublisher;

/**
 * What agents are told of themselves: how much of their capacity is taken, and their day, beside
 * that of their teams together. Belongs to the publishing thread. Desks ask often, so what is added
 * up over a team is kept for a moment.
 */
final class OwnDays {
  /** Who was there for less says nothing of how offers fall. */
  private static final long AVAILABLE_MIN_MS = 600_000;

  /** A sum of fewer would say of a colleague what is nobody else's affair. */
  private static final int TEAM_MIN = 3;

  private static final long TEAM_KEPT_MS = 5_000;

  private final LiveBoard board;
  private final FiguresPublisher counts;

  /** By the teams that they are sums of; empty = too few to tell. */
  private final Map<List<TeamId>, Optional<TeamDay>> teamDays = new HashMap<>();

  private long teamDaysMs = Long.MIN_VALUE;

  OwnDays(LiveBoard board, FiguresPublisher counts) {
    this.board = board;
    this.counts = counts;
  }

  GetDayResponse read(AgentId id) {
    long nowMs = board.timeMs();
    long fromMs = Period.DAY.startMs(nowMs);
    BoardAgent agent = board.agent(id);
    FiguresRow today = counts.fold().row(Period.DAY, id, fromMs, nowMs);
    if (agent == null || today == null) {
      throw new Unary.NotThere("agent_id is " + id + ", and nobody of that id is defined");
    }
    Ratio occupancy = Measure.OCCUPANCY.of(today.sheet());
    GetDayResponse.Builder day =
        GetDayResponse.newBuilder()
            .setSequence(board.sequence())
            .setTimeMs(nowMs)
            .setFromMs(fromMs)
            .setCapacity(agent.capacity(board.definitions()))
            .setToday(FiguresMessages.toMessage(today))
            .setOccupancy(
                RatioView.newBuilder().setOver(occupancy.over()).setUnder(occupancy.under()));
    teamDay(agent.definition().teams(), fromMs, nowMs).ifPresent(day::setTeam);
    return day.build();
  }

  private Optional<TeamDay> teamDay(List<TeamId> teams, long fromMs, long nowMs) {
    if (teamDaysMs < fromMs || nowMs - teamDaysMs >= TEAM_KEPT_MS) {
      teamDays.clear();
      teamDaysMs = nowMs;
    }
    return teamDays.computeIfAbsent(teams, _ -> sum(teams, fromMs, nowMs));
  }

  private Optional<TeamDay> sum(List<TeamId> teams, long fromMs, long nowMs) {
    FiguresFold fold = counts.fold();
    int agents = 0;
    long offers = 0;
    long allMs = 0;
    for (BoardAgent one : board.agents()) {
      FiguresRow today =
          isInOneOf(teams, one) ? fold.row(Period.DAY, one.definition().id(), fromMs, nowMs) : null;
      long availableMs = today == null ? 0 : availableMs(today.sheet());
      if (today != null && availableMs >= AVAILABLE_MIN_MS) {
        agents++;
        offers += today.sheet().get(Count.OFFERS);
        allMs += availableMs;
      }
    }
    return agents < TEAM_MIN
        ? Optional.empty()
        : Optional.of(
            TeamDay.newBuilder().setAgents(agents).setOffers(offers).setAvailableMs(allMs).build());
  }

  private static boolean isInOneOf(List<TeamId> teams, BoardAgent agent) {
    for (TeamId team : agent.definition().teams()) {
      if (teams.contains(team)) {
        return true;
      }
    }
    return false;
  }

  /** The time in which offers could come: in hand, offered, or ready for more. */
  private static long availableMs(Sheet sheet) {
    return sheet.get(Count.BUSY_MS) + sheet.get(Count.OFFERED_MS) + sheet.get(Count.IDLE_MS);
  }
}
