package org.strowger.launcher;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import org.strowger.client.StrowgerChannel;
import org.strowger.client.WebhookClient;
import org.strowger.proto.v1.DeadLetter;
import org.strowger.proto.v1.RetryDeadLettersResponse;
import org.strowger.proto.v1.WebhookStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code strowger webhooks}: how the endpoints of a running router do, and what was given up. */
@Command(
    name = "webhooks",
    description = "Shows the webhooks of a running router; sends again what was given up.",
    mixinStandardHelpOptions = true,
    subcommands = {
      WebhooksCommand.Status.class,
      WebhooksCommand.Letters.class,
      WebhooksCommand.Retry.class
    })
final class WebhooksCommand {
  private static final int FAILED = 1;

  private WebhooksCommand() {}

  /** One line per endpoint. */
  @Command(name = "list", description = "Shows every endpoint and how it does.")
  static final class Status extends RouterRequest {
    @Override
    int ask(StrowgerChannel channel, PrintWriter out) {
      for (WebhookStatus one : settled(WebhookClient.of(channel).webhooks())) {
        out.printf(
            Locale.ROOT,
            "%s %s next=%d lag=%d delivered=%d failed=%d dead-letters=%d%s%n",
            one.getName(),
            one.getUrl(),
            one.getNextSequence(),
            one.getLag(),
            one.getDelivered(),
            one.getFailed(),
            one.getDeadLetters(),
            one.getProblem().isEmpty() ? "" : " problem: " + one.getProblem());
      }
      return DONE;
    }
  }

  /** One line per dead letter. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  @Command(name = "dead", description = "Shows what was given up, the oldest 1,000.")
  static final class Letters extends RouterRequest {
    @Parameters(paramLabel = "NAME", description = "The endpoint.")
    private String name;

    @Override
    int ask(StrowgerChannel channel, PrintWriter out) {
      for (DeadLetter one : settled(WebhookClient.of(channel).deadLetters(name))) {
        out.printf(
            Locale.ROOT,
            "%s given up %s after %d attempts: %s%n",
            one.getWebhookId(),
            Instant.ofEpochMilli(one.getGivenUpMs()),
            one.getAttempts(),
            one.getReason());
      }
      return DONE;
    }
  }

  /** Sends again. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  @Command(
      name = "retry",
      description = "Sends what was given up again, the oldest first, until one fails.",
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {"0:nothing is left", "1:one failed, and the rest is left"})
  static final class Retry extends RouterRequest {
    @Parameters(paramLabel = "NAME", description = "The endpoint.")
    private String name;

    @Override
    int ask(StrowgerChannel channel, PrintWriter out) {
      long delivered = 0;
      RetryDeadLettersResponse answer;
      do {
        answer = WebhookClient.of(channel).retry(name).join(); // As long as a hundred calls take.
        delivered += answer.getDelivered();
      } while (answer.getFailure().isEmpty() && answer.getLeft() > 0);
      out.printf(Locale.ROOT, "delivered %d, left %d%n", delivered, answer.getLeft());
      if (!answer.getFailure().isEmpty()) {
        err().println("strowger: " + name + ": " + answer.getFailure());
        return FAILED;
      }
      return DONE;
    }
  }
}
