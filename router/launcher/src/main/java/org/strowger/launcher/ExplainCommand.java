package org.strowger.launcher;

import java.io.PrintWriter;
import org.strowger.client.ExplainClient;
import org.strowger.client.StrowgerChannel;
import org.strowger.console.ExplanationText;
import org.strowger.proto.v1.ExplainAgentRequest;
import org.strowger.proto.v1.ExplainInteractionRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The {@code explain} verb: why a running router did or did not offer something. */
@Command(
    name = "explain",
    description =
        "Says why a running router did or did not offer something, and what would flip it.",
    mixinStandardHelpOptions = true,
    subcommands = {ExplainCommand.OfInteraction.class, ExplainCommand.OfAgent.class})
final class ExplainCommand {
  private ExplainCommand() {}

  /** Why an interaction was or was not offered. */
  @Command(name = "interaction", description = "Why an interaction was or was not offered.")
  static final class OfInteraction extends RouterRequest {
    @Parameters(paramLabel = "ID", description = "The interaction's number.")
    private long interaction;

    @Option(
        names = "--at",
        paramLabel = "SEQUENCE",
        description = "As of this entry of the journal; as things stand unless given.")
    private long at;

    @Option(
        names = "--most",
        paramLabel = "N",
        description = "How many agents are listed (${DEFAULT-VALUE}).")
    private int most = 20;

    @Override
    int ask(StrowgerChannel channel, PrintWriter out) {
      ExplanationText.lines(
              settled(
                  ExplainClient.of(channel)
                      .interaction(
                          ExplainInteractionRequest.newBuilder()
                              .setInteractionId(interaction)
                              .setAtSequence(at)
                              .setMost(most)
                              .build())))
          .forEach(out::println);
      return DONE;
    }
  }

  /** Why an agent is not offered what waits. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  @Command(name = "agent", description = "Why an agent is not offered what waits.")
  static final class OfAgent extends RouterRequest {
    @Parameters(paramLabel = "ID", description = "The agent.")
    private String agent;

    @Option(
        names = "--at",
        paramLabel = "SEQUENCE",
        description = "As of this entry of the journal; as things stand unless given.")
    private long at;

    @Option(
        names = "--most",
        paramLabel = "N",
        description = "How many lines are listed (${DEFAULT-VALUE}).")
    private int most = 20;

    @Override
    int ask(StrowgerChannel channel, PrintWriter out) {
      ExplanationText.lines(
              settled(
                  ExplainClient.of(channel)
                      .agent(
                          ExplainAgentRequest.newBuilder()
                              .setAgentId(agent)
                              .setAtSequence(at)
                              .setMost(most)
                              .build())))
          .forEach(out::println);
      return DONE;
    }
  }
}
