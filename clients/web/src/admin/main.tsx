import { render } from "preact";
import "../theme.css";
import "../board/board.css";
import "./admin.css";
import { watchBoard } from "../board/store";
import { connect, identify, link } from "../shell/link";
import { theme, wear } from "../shell/theme";
import { language, learn, say, speak } from "../text/language";
import { learnStaff } from "../text/staff";
import { AdminPage } from "./AdminPage";
import { placeOf, address } from "./place";
import { go, isChanged, load, place } from "./store";

learnStaff();
learn({
  en: async () => (await import("../text/adminEnglish")).adminEnglish,
  de: async () => (await import("../text/adminGerman")).adminGerman,
});
wear(theme.value);
await speak(language.value);
const page = document.getElementById("page");
const identity = identify();
if (page !== null) {
  if (identity === undefined) {
    render(<p class="start">{say("start.noToken")}</p>, page);
  } else if (identity.role !== "admin") {
    render(<p class="start">{say("admin.role", { role: identity.role })}</p>, page);
  } else {
    watchBoard();
    connect();
    link.state.subscribe((state) => state.kind === "live" && void load());
    addEventListener("hashchange", () => {
      if (location.hash !== address(place.value)) {
        go(placeOf(location.hash));
      }
    });
    addEventListener("beforeunload", (event) => isChanged.value && event.preventDefault());
    render(<AdminPage />, page);
  }
}
