import { useState } from "preact/hooks";
import { Shape } from "../shell/Shape";
import { link } from "../shell/link";
import { say } from "../text/language";
import { Cards } from "./Cards";
import { proofs, prove } from "./proofs";
import { desk } from "./store";

/** One click: a browser lets a page sound and notify only after one. */
export function StartShift({ agentId, start }: { agentId: string; start: () => void }) {
  const [busy, setBusy] = useState(false);
  const live = link.state.value.kind === "live";
  return (
    <main class="start stack">
      <h2>{say("start.title")}</h2>
      {desk.value.signedOut && <Cards />}
      <p>{say("start.agent", { agent: agentId })}</p>
      <p class="muted">{say("start.text")}</p>
      <button
        class="first"
        disabled={!live || busy}
        onClick={async () => {
          setBusy(true);
          await prove();
          start();
        }}
      >
        {say("start.button")}
      </button>
      <ul class="ticks stack">
        <Tick on={live} text={say("tick.connection")} />
        <Tick on={proofs.value.sound} text={say("tick.sound")} />
        <Tick on={proofs.value.notification} text={say("tick.notification")} />
      </ul>
    </main>
  );
}

function Tick({ on, text }: { on: boolean; text: string }) {
  return (
    <li class={on ? "state ok" : "muted"}>
      <Shape name={on ? "check" : "ring"} /> {text}
    </li>
  );
}
