package org.strowger.server.socket;

import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.pages.Page;
import org.strowger.pages.PageSite;

/** The pages of agents and supervisors, and what these must know of the place they run in. */
final class StaffPages {
  private static final Set<String> ENTRIES =
      Set.of(
          "/desk.html",
          "/board.html",
          "/team.html",
          "/admin.html",
          "/idle.svg",
          "/ringing.svg",
          "/notlive.svg");

  private StaffPages() {}

  /**
   * @param chatUrl where desks reach the chat gateway; empty where there is none
   * @param renews whether tokens are renewed here
   */
  static PageSite site(Optional<String> chatUrl, boolean renews) {
    JsonObject settings = new JsonObject();
    if (renews) {
      settings.addProperty("renewUrl", RenewalDoor.PATH);
    }
    chatUrl.ifPresent(url -> settings.addProperty("chatUrl", url));
    Page file =
        new Page(settings.toString().getBytes(StandardCharsets.UTF_8), "application/json", false);
    return new PageSite(
        ENTRIES,
        Map.of("/settings.json", file),
        PageSite.policy(chatUrl.map(StaffPages::chat).orElse(""), "'none'"));
  }

  /** The chat gateway's socket, and its other paths, to which files are sent. */
  private static String chat(String url) {
    URI socket = URI.create(url);
    String scheme = socket.getScheme().replace("ws", "http");
    return url + " " + scheme + "://" + socket.getAuthority() + "/uploads/";
  }
}
