package org.strowger.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strowger.console.ExplanationText;
import org.strowger.core.Hindsight;
import org.strowger.core.explain.AgentExplanation;
import org.strowger.core.explain.InteractionExplanation;
import org.strowger.core.explain.Page;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.server.explain.Pasts;
import org.strowger.server.journal.JournalReader;
import org.strowger.server.snapshot.History;
import org.strowger.server.snapshot.SnapshotStore;
import org.strowger.server.wire.WireExplanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strowger journal explain}: why, as of one entry, without a router. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "explain",
    description =
        "Says why something was or was not offered as of an entry, and what would flip it.",
    mixinStandardHelpOptions = true)
final class JournalExplainCommand implements Callable<Integer> {
  private static final int TOLD = 0;
  private static final int NOT_THERE = 1;

  @Parameters(paramLabel = "DIR", description = "The directory that the server writes.")
  private Path directory;

  @Option(
      names = "--interaction",
      paramLabel = "ID",
      description = "Why this interaction was or was not offered.")
  private @Nullable Long interaction;

  @Option(
      names = "--agent",
      paramLabel = "ID",
      description = "Why this agent was not offered what waited.")
  private @Nullable String agent;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "SEQUENCE",
      description = "As of this entry; strowger journal print shows their numbers.")
  private long at;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many agents or lines are listed (${DEFAULT-VALUE}).")
  private int most = 20;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    hindsight();
    return JournalCommand.read(directory, spec, this::tell);
  }

  private Hindsight hindsight() {
    try {
      Page page = new Page(0, most);
      if (interaction != null && agent == null) {
        return Hindsight.of(new InteractionId(interaction), at, page);
      }
      if (agent != null && interaction == null) {
        return Hindsight.of(new AgentId(agent), at, page);
      }
    } catch (InvalidValue wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }
    throw new ParameterException(spec.commandLine(), "say --interaction ID or --agent ID");
  }

  private int tell(JournalReader journal) {
    PrintWriter out = spec.commandLine().getOut();
    SnapshotStore snapshots = new SnapshotStore(directory, () -> 0);
    Hindsight hindsight =
        new Pasts(new History(journal, snapshots)).follow(this::hindsight, () -> false);
    InteractionExplanation ofInteraction = hindsight.interactionThen();
    AgentExplanation ofAgent = hindsight.agentThen();
    if (ofInteraction != null) {
      ExplanationText.lines(WireExplanations.toWire(ofInteraction, hindsight))
          .forEach(out::println);
      return TOLD;
    }
    if (ofAgent != null) {
      ExplanationText.lines(WireExplanations.toWire(ofAgent, hindsight.sequence()))
          .forEach(out::println);
      return TOLD;
    }
    String subject = agent == null ? "interaction " + interaction : "agent " + agent;
    spec.commandLine()
        .getErr()
        .println(
            "strowger: "
                + (hindsight.isReached()
                    ? subject + " was not there at sequence " + at
                    : "the newest sequence is " + hindsight.sequence()));
    return NOT_THERE;
  }
}
