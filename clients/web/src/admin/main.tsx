import "../theme.css";
import "../board/board.css";
import "./admin.css";
import { watchBoard } from "../board/store";
import { link } from "../shell/link";
import { openPage } from "../shell/openPage";
import { say } from "../text/language";
import { adminTexts } from "../text/sources";
import { AdminPage } from "./AdminPage";
import { placeOf, address } from "./place";
import { go, isChanged, load, place } from "./store";

await openPage(
  [adminTexts],
  () => {
    watchBoard();
    link.state.subscribe((state) => state.kind === "live" && void load());
    addEventListener("hashchange", () => {
      if (location.hash !== address(place.value)) {
        go(placeOf(location.hash));
      }
    });
    addEventListener("beforeunload", (event) => isChanged.value && event.preventDefault());
    return <AdminPage />;
  },
  (identity) => (identity.role === "admin" ? undefined : say("admin.role", { role: identity.role })),
);
