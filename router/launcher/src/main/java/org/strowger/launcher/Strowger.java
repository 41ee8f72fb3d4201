package org.strowger.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code strowger} command. Each verb is a subcommand; this class only names them and turns the
 * verb's result into the exit code of the process.
 */
@Command(
    name = "strowger",
    description = "An open omnichannel contact routing server.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ChatCommand.class,
      ReplayCommand.class,
      YearCommand.class,
      SimulateCommand.class,
      TuneCommand.class,
      ScenarioCommand.class,
      JournalCommand.class,
      ShadowCommand.class,
      ExplainCommand.class,
      SuperviseCommand.class,
      LiveFiguresCommand.class,
      EventsCommand.class,
      WebhooksCommand.class,
      TokenCommand.class,
      ConsoleCommand.class
    },
    versionProvider = Strowger.ManifestVersion.class)
public final class Strowger implements Runnable {

  private Strowger() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command with all its verbs. */
  static CommandLine commandLine() {
    return new CommandLine(new Strowger());
  }

  /** Without a verb there is nothing to run, so it says what there is. */
  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** Reads the version that the build wrote into the manifest of the distribution's jar. */
  static final class ManifestVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Strowger.class.getPackage().getImplementationVersion();
      return new String[] {"strowger " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
