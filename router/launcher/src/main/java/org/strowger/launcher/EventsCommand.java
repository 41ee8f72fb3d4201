package org.strowger.launcher;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.strowger.client.EventClient;
import org.strowger.client.EventListener;
import org.strowger.client.EventSubscription;
import org.strowger.client.StrowgerChannel;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.EventEntry;
import org.strowger.proto.v1.EventFilter;
import org.strowger.proto.v1.StreamEventsRequest;
import org.strowger.server.events.CloudEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code strowger events}: follows what a running router decides, also over its restarts, one line
 * of JSON for each entry.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "events",
    description =
        "Follows the events of a running router, also over its restarts: one line of JSON per entry.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything up to --to was told",
      "1:something is missing, or the router refuses; the last line of the errors says what",
      "130:ended by SIGINT"
    })
final class EventsCommand extends RouterRequest {
  private static final JsonFormat.Printer JSON =
      JsonFormat.printer().omittingInsignificantWhitespace();

  @Option(
      names = "--from",
      paramLabel = "SEQUENCE",
      description = "The first entry; 1 = all there ever was, 0 = from now on (${DEFAULT-VALUE}).")
  private long from;

  @Option(
      names = "--to",
      paramLabel = "SEQUENCE",
      description = "Ends after this entry; without it, follows for ever.")
  private long to = Long.MAX_VALUE;

  @Option(names = "--kind", paramLabel = "KIND", description = "Only such events; may be repeated.")
  private List<String> kinds = List.of();

  @Option(names = "--queue", paramLabel = "ID", description = "Only this queue; may be repeated.")
  private List<String> queues = List.of();

  @Option(names = "--agent", paramLabel = "ID", description = "Only this agent; may be repeated.")
  private List<String> agents = List.of();

  @Option(names = "--cloudevents", description = "One CloudEvent (JSON) per event.")
  private boolean cloudEvents;

  @Option(
      names = "--source",
      paramLabel = "URI",
      description = "The source that CloudEvents name (${DEFAULT-VALUE}).")
  private String source = "strowger";

  @Option(names = "--quiet", description = "Prints no events, only how many there were.")
  private boolean quiet;

  @Override
  int ask(StrowgerChannel channel, PrintWriter out) {
    if (from < 0 || to < from) {
      throw new InvalidValue("--from", "is " + from + ": give 0 or more, and --to not less");
    }
    long beginNanos = System.nanoTime();
    Printer printer = new Printer(out);
    try (EventSubscription events = EventClient.of(channel).stream(request(), printer)) {
      printer.over.join();
      err()
          .printf(
              Locale.ROOT,
              "entries %d, events %d, through sequence %d, %.1f s%n",
              printer.entries,
              printer.events,
              events.throughSequence(),
              Duration.ofNanos(System.nanoTime() - beginNanos).toMillis() / 1e3);
    }
    return 0;
  }

  private StreamEventsRequest request() {
    StreamEventsRequest.Builder request = StreamEventsRequest.newBuilder().setFromSequence(from);
    if (!kinds.isEmpty() || !queues.isEmpty() || !agents.isEmpty()) {
      request.setFilter(
          EventFilter.newBuilder()
              .addAllKinds(kinds)
              .addAllQueueIds(queues)
              .addAllAgentIds(agents));
    }
    return request.build();
  }

  /** Prints on the channel's thread, so that the router is read as fast as lines are taken. */
  private final class Printer implements EventListener {
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final CloudEvents form = new CloudEvents(source);
    private final PrintWriter out;
    private long entries;
    private long events;

    Printer(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void onEntry(EventEntry entry) {
      if (entry.getSequence() > to) {
        return;
      }
      entries++;
      events += entry.getEventsCount();
      if (!quiet) {
        print(entry);
      }
    }

    private void print(EventEntry entry) {
      if (cloudEvents) {
        entry.getEventsList().forEach(event -> out.println(form.toJson(entry, event)));
        return;
      }
      try {
        out.println(JSON.print(entry));
      } catch (InvalidProtocolBufferException e) {
        throw new IllegalStateException("entry " + entry.getSequence() + " has no JSON form", e);
      }
    }

    @Override
    public void onProgress(long throughSequence, long headSequence) {
      out.flush();
      if (throughSequence >= to) {
        over.complete(null);
      }
    }

    @Override
    public void onDisconnected(String reason) {
      err().println("strowger: " + reason + " Reconnecting.");
      err().flush();
    }

    @Override
    public void onFailed(RuntimeException failure) {
      over.completeExceptionally(failure);
    }
  }
}
