import "../theme.css";
import "./board.css";
import { openPage } from "../shell/openPage";
import { boardTexts } from "../text/sources";
import { watchActs } from "./actStore";
import { raiseAlarms } from "./alarmStore";
import { BoardPage } from "./BoardPage";
import { followAddress } from "./route";
import { watchBoard } from "./store";
import { followBoard } from "./trends/store";

await openPage([boardTexts], () => {
  followAddress();
  watchBoard();
  followBoard();
  watchActs();
  raiseAlarms();
  return <BoardPage />;
});
