package org.strowger.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.strowger.console.TextTable.Column;
import org.strowger.console.TextTable.Row;
import org.strowger.console.TextTable.Side;
import org.strowger.proto.v1.InteractionView;
import org.strowger.proto.v1.ListInteractionsResponse;

/** Interactions with their ids, so that something can be done about them; stateless. */
final class InteractionList {
  private static final String PHASE = "PHASE_";
  private static final String CHANNEL = "CHANNEL_";

  private static final List<Column> COLUMNS =
      List.of(
          new Column("ID", Side.RIGHT, 9),
          new Column("PHASE", Side.LEFT, 8),
          new Column("QUEUE", Side.LEFT, 7),
          new Column("CHANNEL", Side.LEFT, 3),
          new Column("WAITS SINCE", Side.LEFT, 5),
          new Column("PRIORITY", Side.RIGHT, 4),
          new Column("AGENT", Side.LEFT, 6));

  private InteractionList() {}

  /** The heading, then a line for each. */
  static List<String> lines(ListInteractionsResponse page, int width) {
    List<Row> rows = page.getInteractionsList().stream().map(InteractionList::row).toList();
    List<String> lines = new ArrayList<>(new TextTable(COLUMNS, rows).lines(width, false));
    if (rows.isEmpty()) {
      lines.add("(none)");
    }
    if (!page.getNextPageToken().isEmpty()) {
      lines.add("+ more");
    }
    return lines;
  }

  private static Row row(InteractionView one) {
    return new Row(
        List.of(
            Long.toString(one.getInteractionId()),
            word(one.getPhase().name(), PHASE),
            one.getQueueId(),
            word(one.getChannel().name(), CHANNEL),
            Figures.clock(one.getWaitingSinceMs()),
            Integer.toString(one.getPriority()),
            one.getAgentId()),
        "");
  }

  private static String word(String name, String prefix) {
    String bare = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    return bare.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
