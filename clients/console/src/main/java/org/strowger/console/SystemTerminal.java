package org.strowger.console;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

  private static final long STTY_SECONDS_MAX = 2;

  private final PrintStream out;
  private final Reader in;
  private final boolean interactive;
  private final boolean colour;
  private final boolean unicode;

  /** What the terminal was like before keys were taken; empty = they are not. */
  private String settings = "";

  private SystemTerminal(PrintStream out, boolean interactive, boolean colour) {
    this.out = out;
    this.in = new InputStreamReader(System.in, out.charset());
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

  @Override
  public boolean takeKeys() {
    String before = interactive ? stty("-g") : "";
    if (before.isBlank()) {
      return false;
    }
    stty("-icanon", "-echo", "min", "1", "time", "0");
    settings = before.strip();
    return true;
  }

  @Override
  public int key() {
    try {
      return in.read();
    } catch (IOException closed) {
      return NO_MORE_KEYS;
    }
  }

  @Override
  public void giveKeysBack() {
    if (!settings.isEmpty()) {
      stty(settings);
      settings = "";
    }
  }

  private Screen sizeOfTerminal() {
    Matcher size = SIZE.matcher(stty("size"));
    if (!size.matches()) {
      return new Screen(WIDTH, HEIGHT, colour, unicode);
    }
    int height = Integer.parseInt(Objects.requireNonNull(size.group(1)));
    int width = Integer.parseInt(Objects.requireNonNull(size.group(2)));
    return new Screen(width, height, colour, unicode);
  }

  /** Java knows neither the size nor the modes of a terminal; stty does. Empty = it does not. */
  private static String stty(String... arguments) {
    List<String> command = new ArrayList<>(List.of("stty"));
    command.addAll(List.of(arguments));
    try {
      Process stty =
          new ProcessBuilder(command)
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (stty.waitFor(STTY_SECONDS_MAX, TimeUnit.SECONDS) && stty.exitValue() == 0) {
        return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      }
    } catch (IOException noStty) {
      return "";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return "";
  }
}
