package org.strowger.launcher;

import java.io.PrintWriter;
import java.util.List;
import org.strowger.figures.Ratio;
import org.strowger.figures.ServiceLevel;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.FiguresView;
import org.strowger.proto.v1.ServiceLevelView;
import org.strowger.simulator.TextTable;

/** The figures of a running router as a table for people; stateless. */
final class LiveFiguresText {
  private LiveFiguresText() {}

  static void print(Figures figures, PrintWriter out) {
    boolean agents =
        figures.getBy() == FiguresBy.FIGURES_BY_AGENT
            || figures.getBy() == FiguresBy.FIGURES_BY_TEAM;
    TextTable table = new TextTable(agents ? AGENT_HEADER : QUEUE_HEADER);
    for (FiguresView row : figures.getRowsList()) {
      table.add(agents ? agentCells(row) : queueCells(row));
    }
    out.print(table.render());
    if (figures.hasOccupancyGini()) {
      out.println(
          "Gini of occupancy "
              + FiguresReport.decimal(
                  new Ratio(
                      figures.getOccupancyGini().getOver(), figures.getOccupancyGini().getUnder()),
                  3)
              + " (0: all alike; 1: one does everything)");
    }
  }

  private static final List<String> QUEUE_HEADER =
      List.of(
          "id",
          "waiting",
          "longest s",
          "offered",
          "answered",
          "abandoned",
          ServiceLevel.SL_C.id() + " %",
          "T s",
          "promised %",
          "ASA s",
          "handled",
          "AHT s");

  private static List<String> queueCells(FiguresView row) {
    return List.of(
        row.getId(),
        Integer.toString(row.getWaiting()),
        FiguresReport.seconds(row.getLongestWaitMs()),
        Long.toString(row.getAnswered() + row.getAbandoned()),
        Long.toString(row.getAnswered()),
        Long.toString(row.getAbandoned()),
        serviceLevel(row),
        FiguresReport.seconds(row.getTargetHighMs()),
        row.getPromisedPermille() == 0
            ? FiguresReport.NONE
            : FiguresReport.decimal(row.getPromisedPermille(), 1),
        mean(row.getAnsweredWaitMs(), row.getAnswered()),
        Long.toString(row.getHandled()),
        handling(row));
  }

  private static String serviceLevel(FiguresView row) {
    for (ServiceLevelView level : row.getServiceLevelsList()) {
      if (level.getName().equals(ServiceLevel.SL_C.id())) {
        return FiguresReport.percent(new Ratio(level.getOver(), level.getUnder()));
      }
    }
    return FiguresReport.NONE;
  }

  private static final List<String> AGENT_HEADER =
      List.of(
          "id",
          "offers",
          "accepted",
          "declined",
          "missed",
          "handled",
          "AHT s",
          "long",
          "unwanted",
          "busy s",
          "idle s",
          "occupancy %");

  private static List<String> agentCells(FiguresView row) {
    return List.of(
        row.getId(),
        Long.toString(row.getOffers()),
        Long.toString(row.getAccepted()),
        Long.toString(row.getDeclined()),
        Long.toString(row.getMissed()),
        Long.toString(row.getHandled()),
        handling(row),
        Long.toString(row.getLongHandled()),
        Long.toString(row.getOftenDeclined()),
        FiguresReport.seconds(row.getBusyMs()),
        FiguresReport.seconds(row.getIdleMs()),
        FiguresReport.percent(new Ratio(row.getBusyMs(), row.getBusyMs() + row.getIdleMs())));
  }

  private static String handling(FiguresView row) {
    return mean(row.getTalkMs() + row.getHoldMs() + row.getWrapUpMs(), row.getHandled());
  }

  private static String mean(long sumMs, long count) {
    Ratio mean = new Ratio(sumMs, count);
    return mean.exists() ? FiguresReport.seconds(mean.scaled(1)) : FiguresReport.NONE;
  }
}
