package org.strowger.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strowger.token.Identity;
import org.strowger.token.Reach;
import org.strowger.token.Role;
import org.strowger.token.SignedTokens;
import org.strowger.token.TokenKeys;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code strowger token}: the issuer of tokens for development. It needs the file with the private
 * key, so it works on the machine that has it, and nothing listens.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "token",
    description = {
      "Prints a token for a WebSocket, signed with a key of this machine; or makes the keys.",
      "For development: in production an identity provider signs them, and the router knows its"
          + " public keys."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the token was printed, or the keys were made", "2:neither could be"})
final class TokenCommand implements Callable<Integer> {
  private static final int UNUSABLE = 2;

  /** What is wanted: keys, or a token for one person. */
  @ArgGroup(multiplicity = "1")
  private Wanted wanted;

  static final class Wanted {
    @Option(
        names = "--make-keys",
        paramLabel = "FILE",
        description = "Writes a new key to a file that is not there yet.")
    private @Nullable Path newKeys;

    @Option(names = "--agent", paramLabel = "ID", description = "A token for this agent.")
    private @Nullable String agent;

    @Option(names = "--viewer", paramLabel = "ID", description = "For somebody who only looks.")
    private @Nullable String viewer;

    @Option(names = "--team-leader", paramLabel = "ID", description = "For a team leader.")
    private @Nullable String teamLeader;

    @Option(names = "--supervisor", paramLabel = "ID", description = "For a supervisor.")
    private @Nullable String supervisor;

    @Option(names = "--admin", paramLabel = "ID", description = "For an administrator.")
    private @Nullable String admin;
  }

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      defaultValue = "strowger-keys.json",
      description = "The file with the private key; ${DEFAULT-VALUE} unless given.")
  private Path keys;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "",
      description = "As customers may see it; not said unless given.")
  private String name;

  @Option(
      names = "--projects",
      paramLabel = "ID",
      split = ",",
      description = "Whose queues may be seen, with commas between them; all unless given.")
  private @Nullable List<String> projects;

  @Option(
      names = "--teams",
      paramLabel = "ID",
      split = ",",
      description = "Whose agents may be seen, with commas between them; all unless given.")
  private @Nullable List<String> teams;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "15",
      description = "For how long it is good; ${DEFAULT-VALUE} unless given.")
  private int minutes;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      if (wanted.newKeys == null) {
        out.println(SignedTokens.issue(TokenKeys.read(keys), identity()));
      } else {
        TokenKeys.make(wanted.newKeys);
        out.println("the key is in " + wanted.newKeys + ": name it as sockets.token-keys");
      }
      return 0;
    } catch (FileAlreadyExistsException there) {
      err.println("strowger: " + there.getFile() + " is there already: take it, or name another");
      return UNUSABLE;
    } catch (IOException cannot) {
      err.println("strowger: " + cannot.getMessage());
      return UNUSABLE;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private Identity identity() {
    if (wanted.agent != null) {
      return identity(wanted.agent, Role.AGENT);
    }
    if (wanted.viewer != null) {
      return identity(wanted.viewer, Role.VIEWER);
    }
    if (wanted.teamLeader != null) {
      return identity(wanted.teamLeader, Role.TEAM_LEADER);
    }
    if (wanted.supervisor != null) {
      return identity(wanted.supervisor, Role.SUPERVISOR);
    }
    return identity(String.valueOf(wanted.admin), Role.ADMIN);
  }

  private Identity identity(String subject, Role role) {
    return new Identity(
        subject,
        name,
        role,
        projects == null ? Reach.ALL : Reach.of(projects),
        teams == null ? Reach.ALL : Reach.of(teams),
        System.currentTimeMillis() + Duration.ofMinutes(minutes).toMillis());
  }
}
