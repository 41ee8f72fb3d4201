package org.strowger.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.strowger.proto.v1.OverruledRule;
import org.strowger.proto.v1.PreviewInterventionResponse;
import org.strowger.proto.v1.PreviewedEvent;

/** Previews as people read them on a terminal, in lines; stateless. */
public final class PreviewText {
  /** So few are seen at a glance. */
  private static final int UNCOUNTED_MAX = 5;

  /** That it is recorded goes without saying. */
  private static final String RECORDED = "supervisor_intervened";

  private PreviewText() {}

  /** The sum of it first, then the rules that it sets aside, then what follows. */
  public static List<String> lines(PreviewInterventionResponse preview) {
    List<String> lines = new ArrayList<>();
    lines.add(preview.getSentence());
    if (preview.getEventsInAll() > UNCOUNTED_MAX) {
      lines.add("  in all: " + counts(preview));
    }
    for (OverruledRule rule : preview.getOverruledList()) {
      lines.add("  ! " + rule.getSentence());
    }
    for (PreviewedEvent event : preview.getEventsList()) {
      lines.add("  " + event.getSentence());
    }
    int left = preview.getEventsInAll() - preview.getEventsCount();
    if (left > 0) {
      lines.add("  + " + Figures.count(left) + " more events");
    }
    return lines;
  }

  /** {@code "interaction moved 300, offer made 12"}. */
  private static String counts(PreviewInterventionResponse preview) {
    return preview.getCountsList().stream()
        .filter(count -> !count.getKind().equals(RECORDED))
        .map(count -> count.getKind().replace('_', ' ') + " " + Figures.count(count.getCount()))
        .collect(Collectors.joining(", "));
  }
}
