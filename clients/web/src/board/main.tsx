import "../theme.css";
import "./board.css";
import { openPage } from "../shell/openPage";
import { boardTexts } from "../text/sources";
import { raiseAlarms } from "./alarmStore";
import { BoardPage } from "./BoardPage";
import { followAddress } from "./route";
import { supervisorId, watchBoard } from "./store";
import { followBoard } from "./trends/store";

await openPage([boardTexts], (identity) => {
  supervisorId.value = identity.subject;
  followAddress();
  watchBoard();
  followBoard();
  raiseAlarms();
  return <BoardPage />;
});
