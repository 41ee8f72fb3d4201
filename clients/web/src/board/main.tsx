import "../theme.css";
import "./board.css";
import { openPage } from "../shell/openPage";
import { boardTexts } from "../text/sources";
import { raiseAlarms } from "./alarmStore";
import { BoardPage } from "./BoardPage";
import { followAddress } from "./route";
import { watchBoard } from "./store";
import { followBoard } from "./trends/store";

await openPage([boardTexts], (identity) => {
  supervisorId.value = identity.subject;
  followAddress();
  watchBoard();
  followBoard();
  raiseAlarms();
  return <BoardPage />;
});
wear(theme.value);
await speak(language.value);
const page = document.getElementById("page");
const identity = identify();
if (page !== null) {
  if (identity === undefined) {
    render(<p class="start">{say("start.noToken")}</p>, page);
  } else {
    followAddress();
    watchBoard();
    followBoard();
    raiseAlarms();
    connect();
    render(<BoardPage />, page);
  }
}
