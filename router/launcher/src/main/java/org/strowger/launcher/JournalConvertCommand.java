package org.strowger.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.strowger.server.journal.Durability;
import org.strowger.server.journal.JournalConvert;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code strowger journal convert}: the same journal at another level of durability. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "convert",
    description = {
      "Copies a journal into a new directory at another level of durability.",
      "The server must not be running; the journal itself is only read."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every entry is copied",
      "2:the journal can't be read, or the new one written"
    })
final class JournalConvertCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The directory that the server writes.")
  private Path directory;

  @Parameters(
      index = "1",
      paramLabel = "NEW_DIRECTORY",
      description = "Where the copy goes; made where there is none.")
  private Path target;

  @Option(
      names = "--durability",
      required = true,
      converter = Level.class,
      paramLabel = "LEVEL",
      description = "What the copy is written for: process or disk, as journal.durability.")
  private Durability durability;

  @Spec private CommandSpec spec;

  /** Levels are written here as in the configuration. */
  static final class Level implements ITypeConverter<Durability> {
    @Override
    public Durability convert(String text) {
      for (Durability level : Durability.values()) {
        if (level.text().equals(text)) {
          return level;
        }
      }
      throw new TypeConversionException("'" + text + "' is no level: say process or disk");
    }
  }

  @Override
  public Integer call() {
    return JournalCommand.read(
        directory,
        spec,
        journal -> {
          long entries =
              JournalConvert.convert(
                  journal,
                  target,
                  durability,
                  sequence -> JournalCommand.tellProgress(spec, "copied", sequence));
          spec.commandLine()
              .getOut()
              .println(
                  entries
                      + " entries are in "
                      + target
                      + "; set journal.directory to it and journal.durability to "
                      + durability.text());
          return JournalCommand.SAME;
        });
  }
}
