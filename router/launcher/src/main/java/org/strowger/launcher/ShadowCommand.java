package org.strowger.launcher;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.strowger.client.AdminClient;
import org.strowger.client.ShadowClient;
import org.strowger.client.StrowgerChannel;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.DivergenceKind;
import org.strowger.proto.v1.GetShadowResponse;
import org.strowger.proto.v1.Queue;
import org.strowger.proto.v1.ShadowCount;
import org.strowger.proto.v1.ShadowDivergence;
import org.strowger.proto.v1.ShadowQueue;
import org.strowger.simulator.BadInput;
import org.strowger.simulator.routing.Routings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The {@code shadow} verb: lets another routing decide beside that of a running router, shows where
 * the two differ, switches to it and back.
 */
@Command(
    name = "shadow",
    description = "Lets another routing decide beside a running router's, without effect.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ShadowCommand.Start.class,
      ShadowCommand.Show.class,
      ShadowCommand.SwitchTo.class,
      ShadowCommand.SwitchBack.class,
      ShadowCommand.Stop.class
    })
final class ShadowCommand {
  private ShadowCommand() {}

  /** Starts a shadow. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  @Command(
      name = "start",
      description = "Lets a routing decide beside the live one from now on, without effect.")
  static final class Start extends RouterRequest {
    @Parameters(
        paramLabel = "ROUTING",
        description = "A routing file, or the name of a policy; see the docs on shadows.")
    private String routing;

    @Override
    int ask(StrowgerChannel channel, PrintWriter out) throws BadInput {
      List<Queue> candidates =
          CandidateRouting.changedQueues(
              Routings.of(routing), settled(AdminClient.of(channel).definitions()));
      if (candidates.isEmpty()) {
        throw new InvalidValue(routing, "changes no queue of this router: nothing to compare");
      }
      long since = settled(ShadowClient.of(channel).start(candidates));
      List<String> names = new ArrayList<>();
      candidates.forEach(queue -> names.add(queue.getQueueId()));
      out.println(
          "the shadow compares every decision after sequence "
              + since
              + "; it differs in "
              + String.join(", ", names));
      return DONE;
    }
  }

  /** Shows how the shadow compares. */
  @Command(name = "status", description = "Shows how the shadow compares so far.")
  static final class Show extends RouterRequest {
    @Override
    int ask(StrowgerChannel channel, PrintWriter out) {
      print(settled(ShadowClient.of(channel).comparison()), out);
      return DONE;
    }
  }

  /** Makes the candidate live. */
  @Command(name = "switch", description = "Makes the candidate live, all queues in one entry.")
  static final class SwitchTo extends RouterRequest {
    @Override
    int ask(StrowgerChannel channel, PrintWriter out) {
      long sequence = settled(ShadowClient.of(channel).switchTo()).getSequence();
      out.println(
          "the candidate is live from sequence "
              + sequence
              + " on; the shadow is the former configuration now");
      return DONE;
    }
  }

  /** Makes the former configuration live again. */
  @Command(name = "switch-back", description = "Makes the former configuration live again.")
  static final class SwitchBack extends RouterRequest {
    @Override
    int ask(StrowgerChannel channel, PrintWriter out) {
      long sequence = settled(ShadowClient.of(channel).switchBack());
      out.println(
          "the former configuration is live from sequence "
              + sequence
              + " on; the shadow is the candidate again");
      return DONE;
    }
  }

  /** Ends the comparison. */
  @Command(name = "stop", description = "Ends the comparison; what is live stays live.")
  static final class Stop extends RouterRequest {
    @Override
    int ask(StrowgerChannel channel, PrintWriter out) {
      settled(ShadowClient.of(channel).stop());
      out.println("the shadow compares no more");
      return DONE;
    }
  }

  private static void print(GetShadowResponse shadow, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "shadow: %s, sequence %d to %d%s%n",
        shadow.getSwitched() ? "the former configuration" : "the candidate",
        shadow.getSinceSequence() + 1,
        shadow.getSequence(),
        shadow.getStopped().isEmpty() ? "" : "; it compares no more: " + shadow.getStopped());
    out.printf(
        Locale.ROOT,
        "decisions compared: %d, of which alike: %d%n",
        shadow.getDecisions(),
        shadow.getAgreed());
    for (ShadowQueue queue : shadow.getByQueueList()) {
      out.printf(
          Locale.ROOT,
          "  queue %s: %d compared, %d alike%n",
          queue.getQueueId(),
          queue.getDecisions(),
          queue.getAgreed());
      for (ShadowCount count : shadow.getDivergencesList()) {
        if (count.getQueueId().equals(queue.getQueueId())) {
          out.printf(Locale.ROOT, "    %s: %d%n", words(count.getKind()), count.getCount());
        }
      }
    }
    for (ShadowDivergence one : shadow.getNewestList()) {
      out.printf(
          Locale.ROOT,
          "seq=%d %s %s live: %s, shadow: %s; %s%n",
          one.getSequence(),
          Instant.ofEpochMilli(one.getTimeMs()),
          words(one.getKind()),
          choice(one.getInteractionId(), one.getAgentIdsList()),
          choice(one.getShadowInteractionId(), one.getShadowAgentIdsList()),
          one.getReason());
    }
  }

  private static String choice(long interaction, List<String> agents) {
    return interaction == 0 ? "nothing" : interaction + " to " + String.join(", ", agents);
  }

  private static String words(DivergenceKind kind) {
    return switch (kind) {
      case DIVERGENCE_KIND_OTHER_INTERACTION -> "other interaction";
      case DIVERGENCE_KIND_OTHER_AGENT -> "other agent";
      case DIVERGENCE_KIND_HELD_BACK -> "held back";
      case DIVERGENCE_KIND_OFFERED_EARLIER -> "offered earlier";
      case DIVERGENCE_KIND_UNSPECIFIED, UNRECOGNIZED -> "of a kind unknown to this version";
    };
  }
}
