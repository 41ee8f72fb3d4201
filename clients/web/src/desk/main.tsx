import { render } from "preact";
import "../theme.css";
import { connect, identify } from "../shell/link";
import { theme, wear } from "../shell/theme";
import { language, say, speak } from "../text/language";
import { learnStaff } from "../text/staff";
import { DeskPage } from "./DeskPage";

learnStaff();
wear(theme.value);
await speak(language.value);
const page = document.getElementById("page");
const identity = identify();
if (page !== null) {
  if (identity === undefined) {
    render(<p class="start">{say("start.noToken")}</p>, page);
  } else {
    connect();
    render(<DeskPage agentId={identity.subject} />, page);
  }
}
