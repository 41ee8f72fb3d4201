import { render } from "preact";
import "../theme.css";
import "./board.css";
import { connect, identify } from "../shell/link";
import { theme, wear } from "../shell/theme";
import { language, learn, say, speak } from "../text/language";
import { learnStaff } from "../text/staff";
import { raiseAlarms } from "./alarmStore";
import { BoardPage } from "./BoardPage";
import { followAddress } from "./route";
import { supervisorId, watchBoard } from "./store";
import { followBoard } from "./trends/store";

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
    supervisorId.value = identity.subject;
    followAddress();
    watchBoard();
    followBoard();
    raiseAlarms();
    connect();
    render(<BoardPage />, page);
  }
}
