package org.strowger.server.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strowger.core.Preview;
import org.strowger.core.command.Reply.Rejected;
import org.strowger.core.command.SupervisorCommand.AssignInteraction;
import org.strowger.core.event.Event;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.explain.Obstacle;
import org.strowger.core.explain.Words;
import org.strowger.proto.v1.EventCount;
import org.strowger.proto.v1.OverruledRule;
import org.strowger.proto.v1.PreviewInterventionResponse;
import org.strowger.proto.v1.PreviewedEvent;
import org.strowger.server.journal.EventCodec;
import org.strowger.server.wire.WireObstacles;
import org.strowger.server.wire.WireRejections;

/** Previews as messages, the words with the data; stateless, for any thread. */
public final class PreviewMessages {
  private PreviewMessages() {}

  /**
   * The whole answer but for the events beyond {@code most}.
   *
   * @param most how many events are told
   */
  public static PreviewInterventionResponse toMessage(Preview preview, int most) {
    List<String> kinds = new ArrayList<>();
    PreviewInterventionResponse.Builder message =
        PreviewInterventionResponse.newBuilder()
            .setSequence(preview.sequence())
            .setTimeMs(preview.timeMs())
            .setEventsInAll(preview.events().size());
    PreviewWords words = new PreviewWords(preview.timeMs());
    for (Event event : preview.events()) {
      var wire = EventCodec.encode(event);
      kinds.add(wire.getEventCase().name().toLowerCase(Locale.ROOT));
      if (message.getEventsCount() < most) {
        message.addEvents(PreviewedEvent.newBuilder().setEvent(wire).setSentence(words.of(event)));
      }
    }
    for (Obstacle one : preview.overruled()) {
      message.addOverruled(
          OverruledRule.newBuilder()
              .setObstacle(WireObstacles.toWire(one))
              .setSentence(overruled(preview, one)));
    }
    if (preview.reply() instanceof Rejected rejected) {
      message.setRejected(WireRejections.toWire(rejected));
    }
    return message.addAllCounts(counts(kinds)).setSentence(sentence(preview)).build();
  }

  private static String overruled(Preview preview, Obstacle obstacle) {
    String who = preview.command() instanceof AssignInteraction assign ? assign.agent() + ": " : "";
    return who + Words.PLAIN.of(obstacle, preview.timeMs());
  }

  private static List<EventCount> counts(List<String> kinds) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(one -> EventCount.newBuilder().setKind(one.getKey()).setCount(one.getValue()).build())
        .toList();
  }

  private static String sentence(Preview preview) {
    if (preview.reply() instanceof Rejected rejected) {
      return "it would be refused: " + rejected.reason() + ", " + rejected.detail();
    }
    long effects =
        preview.events().stream().filter(event -> !(event instanceof SupervisorEvent)).count();
    return effects == 0
        ? "it would change nothing"
        : "it would be done, and " + effects + (effects == 1 ? " event follows" : " events follow");
  }
}
