package org.strowger.launcher;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.strowger.client.EventGapException;
import org.strowger.client.NotConnectedException;
import org.strowger.client.StrowgerChannel;
import org.strowger.core.model.InvalidValue;
import org.strowger.simulator.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What the verbs that ask a running router have in common: which one, and how failures are told.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(mixinStandardHelpOptions = true)
abstract class RouterRequest implements Callable<Integer> {
  static final int DONE = 0;

  /** The router can't be reached, or refuses. */
  static final int REFUSED = 1;

  /** What was given can't be used. */
  static final int UNUSABLE = 2;

  private static final int ANSWER_SECONDS_MAX = 60;

  @Spec private CommandSpec spec;

  @Option(
      names = "--router",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:7700",
      description = "The running router; ${DEFAULT-VALUE} unless given.")
  private String router;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (StrowgerChannel channel = StrowgerChannel.open(router)) {
      return ask(channel, out);
    } catch (CompletionException failure) {
      spec.commandLine().getErr().println("strowger: " + reason(failure));
      return REFUSED;
    } catch (BadInput | InvalidValue unusable) {
      spec.commandLine().getErr().println("strowger: " + unusable.getMessage());
      return UNUSABLE;
    } finally {
      out.flush();
      spec.commandLine().getErr().flush();
    }
  }

  /** Asks, prints, and returns the exit code. */
  abstract int ask(StrowgerChannel channel, PrintWriter out) throws BadInput;

  /** Where progress and remarks go. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  static <T> T settled(CompletableFuture<T> future) {
    return future.orTimeout(ANSWER_SECONDS_MAX, TimeUnit.SECONDS).join();
  }

  private String reason(CompletionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof StatusRuntimeException refused) {
      Status status = refused.getStatus();
      return String.valueOf(
          status.getDescription() == null ? status.getCode() : status.getDescription());
    }
    if (cause instanceof EventGapException gap) {
      return String.valueOf(gap.getMessage());
    }
    String why = cause instanceof NotConnectedException ? " " + cause.getMessage() : "";
    return "no router answers at " + router + "." + why + " Name another with --router.";
  }
}
