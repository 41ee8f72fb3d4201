package org.strowger.console;

import java.util.ArrayList;
import java.util.List;
import org.strowger.proto.v1.OverruledRule;
import org.strowger.proto.v1.PreviewInterventionResponse;
import org.strowger.proto.v1.PreviewedEvent;

/** Previews as people read them on a terminal, in lines; stateless. */
public final class PreviewText {
  private PreviewText() {}

  /** All that the router tells. */
  public static List<String> lines(PreviewInterventionResponse preview) {
    List<String> lines = new ArrayList<>();
    lines.add(preview.getSentence());
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
}
