package org.strowger.launcher;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.strowger.client.FiguresClient;
import org.strowger.client.FiguresListener;
import org.strowger.client.StrowgerChannel;
import org.strowger.client.UnansweredListener;
import org.strowger.client.WaitsListener;
import org.strowger.figures.By;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.FiguresBy;
import org.strowger.proto.v1.GetFiguresRequest;
import org.strowger.proto.v1.GetUnansweredRequest;
import org.strowger.proto.v1.GetWaitsRequest;
import org.strowger.proto.v1.Unanswered;
import org.strowger.proto.v1.Waits;
import org.strowger.proto.v1.WatchUnansweredRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code figures} verb: what a running router counts, and what its waits are due to. */
@Command(
    name = "figures",
    description = "Shows what a running router counts today, and what its waits are due to.",
    mixinStandardHelpOptions = true,
    subcommands = {
      LiveFiguresCommand.Counts.class,
      LiveFiguresCommand.DueTo.class,
      LiveFiguresCommand.OfUnanswered.class
    })
final class LiveFiguresCommand {
  private LiveFiguresCommand() {}

  /** What the three have in common: asked once, or told again and again. */
  abstract static class Shown<M extends MessageOrBuilder> extends RouterRequest {
    @Option(
        names = "--watch",
        description = "Shows it again whenever it has changed, until interrupted.")
    private boolean watch;

    @Option(
        names = "--times",
        paramLabel = "N",
        description = "With --watch, ends after so many times.")
    private long times = Long.MAX_VALUE;

    @Option(names = "--json", description = "One JSON object per line, as in figures.proto.")
    private boolean json;

    private final CompletableFuture<Void> over = new CompletableFuture<>();

    @Override
    int ask(StrowgerChannel channel, PrintWriter out) {
      FiguresClient client = FiguresClient.of(channel);
      if (!watch) {
        settled(get(client)).forEach(one -> show(one, out));
        return DONE;
      }
      try (AutoCloseable _ = watching(client, out)) {
        over.join();
      } catch (Exception impossible) {
        throw new IllegalStateException("a watch could not be closed", impossible);
      }
      return DONE;
    }

    abstract CompletableFuture<List<M>> get(FiguresClient client);

    abstract AutoCloseable watching(FiguresClient client, PrintWriter out);

    abstract void print(M message, PrintWriter out);

    /** On the channel's thread, one after another. */
    void told(M message, PrintWriter out) {
      if (times > 0) {
        show(message, out);
        times--;
      }
      if (times <= 0) {
        over.complete(null);
      }
    }

    void disconnected(String reason) {
      err().println("strowger: " + reason + " Reconnecting.");
      err().flush();
    }

    private void show(M message, PrintWriter out) {
      if (json) {
        try {
          out.println(JsonFormat.printer().omittingInsignificantWhitespace().print(message));
        } catch (InvalidProtocolBufferException e) {
          throw new IllegalStateException("it has no JSON form", e);
        }
      } else {
        print(message, out);
      }
      out.flush();
    }

    static FiguresBy wire(By by) {
      return FiguresBy.valueOf("FIGURES_BY_" + by);
    }

    /** When it was, and by how much it was behind if it was. */
    static String heading(long timeMs, long sequence, long publishedSequence) {
      long behind = publishedSequence - sequence;
      return String.format(
          Locale.ROOT,
          "%s, sequence %d%s",
          Instant.ofEpochMilli(timeMs),
          sequence,
          behind > 0 ? ", " + behind + " entries behind" : "");
    }
  }

  /** Who was answered, left, and how agents are occupied. */
  @Command(
      name = "counts",
      mixinStandardHelpOptions = true,
      description = "Service levels, waits, handling; by agent also how evenly work lies.")
  static final class Counts extends Shown<Figures> implements FiguresListener {
    @Option(
        names = "--by",
        paramLabel = "WHAT",
        converter = FiguresCommand.ByName.class,
        description = "all, queue, channel, agent, team or project (queue).")
    private By by = By.QUEUE;

    private PrintWriter to = new PrintWriter(PrintWriter.nullWriter());

    @Override
    CompletableFuture<List<Figures>> get(FiguresClient client) {
      return client.figures(GetFiguresRequest.newBuilder().setBy(wire(by)).build());
    }

    @Override
    AutoCloseable watching(FiguresClient client, PrintWriter out) {
      to = out;
      return client.watch(wire(by), this);
    }

    @Override
    public void onFigures(Figures figures) {
      told(figures, to);
    }

    @Override
    public void onDisconnected(String reason) {
      disconnected(reason);
    }

    @Override
    void print(Figures figures, PrintWriter out) {
      out.println(heading(figures.getTimeMs(), figures.getSequence(), 0));
      LiveFiguresText.print(figures, out);
    }
  }

  /** What waits are due to. */
  @Command(
      name = "waits",
      mixinStandardHelpOptions = true,
      description = "The time of all waits by cause, and who was served before others.")
  static final class DueTo extends Shown<Waits> implements WaitsListener {
    @Option(
        names = "--by",
        paramLabel = "WHAT",
        converter = FiguresCommand.ByName.class,
        description = "all, queue, channel or project (queue).")
    private By by = By.QUEUE;

    private PrintWriter to = new PrintWriter(PrintWriter.nullWriter());

    @Override
    CompletableFuture<List<Waits>> get(FiguresClient client) {
      return client.waits(GetWaitsRequest.newBuilder().setBy(wire(by)).build());
    }

    @Override
    AutoCloseable watching(FiguresClient client, PrintWriter out) {
      to = out;
      return client.watchWaits(wire(by), this);
    }

    @Override
    public void onWaits(Waits waits) {
      told(waits, to);
    }

    @Override
    public void onDisconnected(String reason) {
      disconnected(reason);
    }

    @Override
    void print(Waits waits, PrintWriter out) {
      out.println(heading(waits.getTimeMs(), waits.getSequence(), waits.getPublishedSequence()));
      WaitsText.printCauses(waits, out);
      WaitsText.printOvertaken(waits, out);
    }
  }

  /** Who is unanswered. */
  @Command(
      name = "unanswered",
      mixinStandardHelpOptions = true,
      description = "Those who have waited longest, with what their waits have been due to.")
  static final class OfUnanswered extends Shown<Unanswered> implements UnansweredListener {
    @Option(names = "--queue", paramLabel = "ID", description = "Only of this queue.")
    private String queue = "";

    @Option(
        names = "--most",
        paramLabel = "N",
        description = "At most so many, up to 1000 (${DEFAULT-VALUE}).")
    private int most = 20;

    private PrintWriter to = new PrintWriter(PrintWriter.nullWriter());

    @Override
    CompletableFuture<List<Unanswered>> get(FiguresClient client) {
      return client
          .unanswered(GetUnansweredRequest.newBuilder().setQueueId(queue).setMost(most).build())
          .thenApply(List::of);
    }

    @Override
    AutoCloseable watching(FiguresClient client, PrintWriter out) {
      to = out;
      return client.watchUnanswered(
          WatchUnansweredRequest.newBuilder().setQueueId(queue).setMost(most).build(), this);
    }

    @Override
    public void onUnanswered(Unanswered unanswered) {
      told(unanswered, to);
    }

    @Override
    public void onDisconnected(String reason) {
      disconnected(reason);
    }

    @Override
    void print(Unanswered unanswered, PrintWriter out) {
      out.println(
          heading(
              unanswered.getTimeMs(), unanswered.getSequence(), unanswered.getPublishedSequence()));
      WaitsText.print(unanswered, out);
    }
  }
}
