package org.strowger.console;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal that the process was started from, or whatever its output is redirected to. */
public final class SystemTerminal implements Terminal {
  private static final String SHAPES = "●◆▲○■✕≥–…·";
  private static final Pattern SIZE = Pattern.compile("(\\d{1,4}) (\\d{1,4})\\s*");
  private static final int WIDTH = 80;
  private static final int HEIGHT = 24;

  /** Wide enough for every column. */
  private static final int PAPER_WIDTH = 132;

  private static final long SIZE_SECONDS_MAX = 2;

  private final PrintStream out;
  private final boolean interactive;
  private final boolean colour;
  private final boolean unicode;

  private SystemTerminal(PrintStream out, boolean interactive, boolean colour) {
    this.out = out;
    this.interactive = interactive;
    this.colour = colour;
    this.unicode = out.charset().newEncoder().canEncode(SHAPES);
  }

  /** Standard output; with colour only if wanted, and if it is a terminal. */
  public static SystemTerminal standardOutput(boolean colourWanted) {
    boolean interactive =
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    return new SystemTerminal(System.out, interactive, interactive && colourWanted);
  }

  @Override
  public Screen screen() {
    return interactive ? sizeOfTerminal() : new Screen(PAPER_WIDTH, Screen.ENDLESS, false, unicode);
  }

  @Override
  public boolean redraws() {
    return interactive;
  }

  @Override
  public void write(String text) {
    out.print(text);
    out.flush();
  }

  /** Java does not know the size of a terminal; stty does. */
  private Screen sizeOfTerminal() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (stty.waitFor(SIZE_SECONDS_MAX, TimeUnit.SECONDS) && stty.exitValue() == 0) {
        Charset ascii = StandardCharsets.US_ASCII;
        Matcher size = SIZE.matcher(new String(stty.getInputStream().readAllBytes(), ascii));
        if (size.matches()) {
          int height = Integer.parseInt(Objects.requireNonNull(size.group(1)));
          int width = Integer.parseInt(Objects.requireNonNull(size.group(2)));
          return new Screen(width, height, colour, unicode);
        }
      }
    } catch (IOException noStty) {
      return new Screen(WIDTH, HEIGHT, colour, unicode);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return new Screen(WIDTH, HEIGHT, colour, unicode);
  }
}
