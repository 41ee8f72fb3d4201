import "../theme.css";
import "../board/board.css";
import "./team.css";
import { watchActs } from "../board/actStore";
import { watchBoard } from "../board/store";
import { openPage } from "../shell/openPage";
import { boardTexts } from "../text/sources";
import { tellHelpCalls, teams, watchToday } from "./store";
import { TeamPage } from "./TeamPage";

await openPage([boardTexts], (identity) => {
  teams.value = identity.teams;
  watchBoard();
  watchToday();
  tellHelpCalls();
  watchActs();
  return <TeamPage />;
});
