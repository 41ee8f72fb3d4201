import { useEffect, useState } from "preact/hooks";
import { Header, type KeyHelp } from "../shell/Header";
import { LiveMark, LostBanner } from "../shell/LiveMark";
import { stale } from "../shell/now";
import { sounding, switchSound } from "../shell/tone";
import { say } from "../text/language";
import { ActsPart } from "./ActsPart";
import { mayHearActs } from "./actStore";
import { Agents } from "./Agents";
import { AllChannels } from "./Channels";
import { Detail } from "./Detail";
import { Queues } from "./Queues";
import { filter, frozen } from "./store";
import { Totals } from "./Totals";
import { TrendsPart } from "./TrendsPart";
import { WallQueues } from "./WallQueues";

const KEYS: readonly KeyHelp[] = [
  { keys: "↑ ↓ Home End", does: "help.arrows" },
  { keys: "Enter", does: "help.enter" },
  { keys: "Esc", does: "help.escape" },
];

export function BoardPage() {
  const [wall, setWall] = useState(new URLSearchParams(location.search).has("wall"));
  const [trends, setTrends] = useState(false);
  const [acts, setActs] = useState(false);
  useEffect(() => {
    document.title = `${say("page.board")} – ${say("product")}`;
  });
  if (wall) {
    return <Wall leave={() => setWall(false)} />;
  }
  return (
    <div class={stale.value ? "stale" : ""}>
      <Header page="page.board" keys={KEYS}>
        <label>
          {say("filter")}
          <input type="search" value={filter.value} onInput={(event) => (filter.value = event.currentTarget.value)} />
        </label>
        <button aria-pressed={frozen.value} onClick={() => (frozen.value = !frozen.value)}>
          {say(frozen.value ? "unfreeze" : "freeze")}
        </button>
        <button aria-pressed={sounding.value} onClick={switchSound}>
          {say(sounding.value ? "alarm.on" : "alarm.off")}
        </button>
        <button aria-pressed={trends} onClick={() => setTrends(!trends)}>
          {say("trends")}
        </button>
        {mayHearActs() && (
          <button aria-pressed={acts} onClick={() => setActs(!acts)}>
            {say("acts")}
          </button>
        )}
        <button onClick={() => setWall(true)}>{say("wall")}</button>
      </Header>
      <LostBanner />
      <main>
        <Totals />
        <div class="board">
          <AllChannels />
          {trends && <TrendsPart />}
          {acts && <ActsPart />}
          <Queues />
          <Agents />
          <Detail />
        </div>
      </main>
    </div>
  );
}

/** Four numbers and eight queues, to be read from five metres; a key or a click leads back. */
function Wall({ leave }: { leave: () => void }) {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => event.key === "Escape" && leave();
    addEventListener("keydown", heard);
    return () => removeEventListener("keydown", heard);
  }, []);
  return (
    <main class={stale.value ? "wall stale" : "wall"} onDblClick={leave}>
      <h1 class="unseen">{say("page.board")}</h1>
      <Totals few />
      <WallQueues />
      <LiveMark />
    </main>
  );
}
