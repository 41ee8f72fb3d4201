package org.strowger.pages;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one server shows of the pages.
 *
 * @param entries files that are shown, by their paths, such as {@code /desk.html}; the scripts and
 *     styles they load always are
 * @param made further files, made by the server itself
 * @param contentSecurityPolicy for all of them
 */
public record PageSite(Set<String> entries, Map<String, Page> made, String contentSecurityPolicy) {
  private static final Pages PAGES = Pages.ofDistribution();

  public PageSite {
    entries = Set.copyOf(entries);
    made = Map.copyOf(made);
  }

  /** The file of that path; null if there is none, or if it is not shown here. */
  @Nullable Page find(String uri) {
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    Page own = made.get(path);
    if (own != null) {
      return own;
    }
    return entries.contains(path) || path.startsWith(Pages.FIXED_FOLDER) ? PAGES.find(path) : null;
  }

  /**
   * What a page may load and connect to: nothing but its own server's scripts and styles, so that
   * what a customer writes can't become code.
   *
   * @param connect a further address for sockets, such as {@code wss://chat.example.org}; empty =
   *     none
   * @param ancestors which sites may show the page within theirs, as the header wants them: {@code
   *     'none'} for the staff's pages
   */
  public static String policy(String connect, String ancestors) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; connect-src"
        + (" 'self' " + connect).stripTrailing()
        + "; base-uri 'none'; form-action 'none'; frame-ancestors "
        + ancestors;
  }
}
