import { render } from "preact";
import "../theme.css";
import "../board/board.css";
import "./team.css";
import { watchBoard } from "../board/store";
import { connect, identify } from "../shell/link";
import { theme, wear } from "../shell/theme";
import { language, learn, say, speak } from "../text/language";
import { learnStaff } from "../text/staff";
import { teams, watchToday } from "./store";
import { TeamPage } from "./TeamPage";

learnStaff();
learn({
  en: async () => (await import("../text/boardEnglish")).boardEnglish,
  de: async () => (await import("../text/boardGerman")).boardGerman,
});
wear(theme.value);
await speak(language.value);
const page = document.getElementById("page");
const identity = identify();
if (page !== null) {
  if (identity === undefined) {
    render(<p class="start">{say("start.noToken")}</p>, page);
  } else {
    teams.value = identity.teams;
    watchBoard();
    watchToday();
    connect();
    render(<TeamPage />, page);
  }
}
