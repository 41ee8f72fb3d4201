package org.strowger.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The browser pages as files beside this class; none where it was built without them. The router
 * serves its staff's pages from here, the chat gateway the customers'. Each file is read once and
 * then kept: they are few, and what does not exist is not remembered. Any thread.
 */
public final class Pages {
  /** One folder deep, no dots but the one before the ending: no way leads out of the folder. */
  private static final Pattern PATH =
      Pattern.compile("/(?:[a-zA-Z0-9_-]+/)?[a-zA-Z0-9_-]+\\.[a-z]+");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  /** Where the builder of the pages puts what carries its content's digest in its name. */
  static final String FIXED_FOLDER = "/assets/";

  private final String folder;
  private final Map<String, Page> read = new ConcurrentHashMap<>();

  /** {@code folder}: on the class path, beginning with a slash. */
  Pages(String folder) {
    this.folder = folder;
  }

  /** The pages that were built with this class. */
  public static Pages ofDistribution() {
    return new Pages("/org/strowger/pages");
  }

  /**
   * The file of that path; null if there is none.
   *
   * @param file its path as requested, for example {@code /desk.html}, without a query
   */
  public @Nullable Page find(String file) {
    if (!PATH.matcher(file).matches()) {
      return null;
    }
    Page known = read.get(file);
    return known != null ? known : load(file);
  }

  private @Nullable Page load(String file) {
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    if (type == null) {
      return null;
    }
    try (InputStream content = Pages.class.getResourceAsStream(folder + file)) {
      if (content == null) {
        return null;
      }
      Page page = new Page(content.readAllBytes(), type, file.startsWith(FIXED_FOLDER));
      read.put(file, page);
      return page;
    } catch (IOException broken) {
      throw new UncheckedIOException("the page " + file + " can't be read", broken);
    }
  }
}
