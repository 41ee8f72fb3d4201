package org.strowger.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The browser pages as they lie on the class path, put there by {@code clients/web}; none where the
 * router was built without them. Each file is read once and then kept: they are few, and what does
 * not exist is not remembered. Any thread.
 */
public final class Pages {
  /**
   * Nothing but the page's own scripts and styles, and no word to anybody but this router: what a
   * customer writes can't become code, and another site can't frame a desk.
   */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
  private static final String FIXED_FOLDER = "/assets/";

  private final String folder;
  private final Map<String, Page> read = new ConcurrentHashMap<>();

  /** {@code folder}: on the class path, beginning with a slash. */
  public Pages(String folder) {
    this.folder = folder;
  }

  /** The pages of this distribution. */
  public static Pages ofDistribution() {
    return new Pages("/org/strowger/pages");
  }

  /**
   * The file of that path; null if there is none.
   *
   * @param path as requested, for example {@code /desk.html}; a query behind it is not looked at
   */
  public @Nullable Page find(String path) {
    int query = path.indexOf('?');
    String file = query < 0 ? path : path.substring(0, query);
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
