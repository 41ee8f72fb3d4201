import { render } from "preact";
import "../theme.css";
import { connect, identify } from "../shell/link";
import { theme, wear } from "../shell/theme";
import { language, say, speak } from "../text/language";
import { BoardPage } from "./BoardPage";
import { followAddress } from "./route";
import { supervisorId, watchBoard } from "./store";

wear(theme.value);
speak(language.value);
const page = document.getElementById("page");
const identity = identify();
if (page !== null) {
  if (identity === undefined) {
    render(<p class="start">{say("start.noToken")}</p>, page);
  } else {
    supervisorId.value = identity.subject;
    followAddress();
    watchBoard();
    connect();
    render(<BoardPage />, page);
  }
}
