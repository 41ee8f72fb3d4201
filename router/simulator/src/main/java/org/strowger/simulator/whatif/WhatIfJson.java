package org.strowger.simulator.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.strowger.simulator.CallGroup;
import org.strowger.simulator.whatif.WhatIfReport.AgentRow;
import org.strowger.simulator.whatif.WhatIfReport.Row;

/** Writes a {@link WhatIfReport} as one JSON object. */
final class WhatIfJson {
  private final WhatIfReport report;

  WhatIfJson(WhatIfReport report) {
    this.report = report;
  }

  String render() {
    Recording recording = report.recording();
    return object(
            "\n  ",
            List.of(
                field("service_level", quoted("SL-C: answered in target / (answered + abandoned)")),
                field("interactions", recording.interactions().size() + ""),
                field("from_ms", recording.interactions().getFirst().arrivedMs() + ""),
                field("to_ms", recording.endMs() + ""),
                field("runs", report.runs() + ""),
                field("seed", report.seed() + ""),
                field("queues", array(queues())),
                field("agents", array(report.agents().stream().map(WhatIfJson::agent).toList())),
                field("occupancy_percent", compared(report.roomOccupancy())),
                field("moved", array(moved())),
                field("clearest", array(clearest())),
                field("transfers", "null"),
                field("patience", array(patience())),
                field("omissions", array(omissions())),
                field(
                    "held_fixed",
                    array(HeldFixed.SENTENCES.stream().map(WhatIfJson::quoted).toList()))))
        + "\n";
  }

  private List<String> queues() {
    List<String> queues = new ArrayList<>();
    List<CallGroup> groups = report.recordedGroups();
    for (int index = 0; index < groups.size(); index++) {
      List<String> fields = new ArrayList<>();
      fields.add(field("name", quoted(groups.get(index).name())));
      fields.add(field("offered", groups.get(index).offered() + ""));
      for (Figure figure : Figure.values()) {
        fields.add(field(figure.field(), compared(report.rows(figure).get(index))));
      }
      queues.add(object(" ", fields));
    }
    return queues;
  }

  private static String agent(AgentRow one) {
    return object(
        " ",
        List.of(
            field("name", quoted(one.handled().name())),
            field("handled", compared(one.handled())),
            field("occupancy_percent", compared(one.occupancy()))));
  }

  private static String compared(Row row) {
    List<String> fields = new ArrayList<>();
    fields.add(field("recorded", number(row.recorded())));
    fields.addAll(ranges(row));
    return object(" ", fields);
  }

  private static List<String> ranges(Row row) {
    return List.of(
        field("same_routing", range(row.same())),
        field("other_routing", range(row.other())),
        field("change", range(row.change())));
  }

  private static String range(Range range) {
    return object(
        " ",
        List.of(
            field("mean", number(range.mean())),
            field("low", number(range.low())),
            field("high", number(range.high()))));
  }

  private List<String> moved() {
    List<String> moved = new ArrayList<>();
    for (Move move : Move.values()) {
      moved.add(
          object(
              " ",
              List.of(
                  field("kind", quoted(word(move))),
                  field("mean_per_play", number(report.moves().mean(move))),
                  field("in_most_plays", report.moves().inMost(move) + ""))));
    }
    return moved;
  }

  private List<String> clearest() {
    return report.moves().clearest().stream()
        .map(one -> {
          RecordedInteraction interaction = report.recording().interactions().get(one.number());
          return object(
              " ",
              List.of(
                  field("gateway", quoted(interaction.arrival().key().gateway().value())),
                  field("key", quoted(interaction.arrival().key().key())),
                  field("queue", quoted(interaction.arrival().queue().value())),
                  field("kind", quoted(word(one.move()))),
                  field("share_of_plays", number(one.share())),
                  field("wait_change_ms", number(one.waitChangeMs()))));
        })
        .toList();
  }

  private List<String> patience() {
    return report.patience().stream()
        .map(one ->
            object(
                " ",
                List.of(
                    field("queue", quoted(one.queue())),
                    field("hung_up", one.hangUps() + ""),
                    field("pooled", one.pooled() + ""),
                    field("known_up_to_ms", one.lastMs() + ""),
                    field("share_beyond", number(one.undetermined())))))
        .toList();
  }

  private List<String> omissions() {
    List<String> omissions = new ArrayList<>();
    for (Omission one : Omission.values()) {
      int count = report.recording().omissions().getOrDefault(one, 0);
      if (count > 0) {
        omissions.add(
            object(" ", List.of(field("kind", quoted(word(one))), field("count", count + ""))));
      }
    }
    return omissions;
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static String field(String name, String value) {
    return "\"" + name + "\": " + value;
  }

  private static String object(String gap, List<String> fields) {
    String end = gap.startsWith("\n") ? "\n" : "";
    String begin = gap.startsWith("\n") ? gap : "";
    return "{" + begin + String.join("," + gap, fields) + end + "}";
  }

  private static String array(Collection<String> items) {
    return items.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", items) + "\n  ]";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** Keys of gateways may hold anything. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one == '"' || one == '\\') {
        quoted.append('\\').append(one);
      } else if (one < ' ') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) one));
      } else {
        quoted.append(one);
      }
    }
    return quoted.append('"').toString();
  }
}
