import { useState } from "preact/hooks";
import { link } from "../shell/link";
import { say } from "../text/language";
import { Refused } from "../wire/link";
import { desk } from "./store";

interface Explained {
  sentence?: string;
  lines?: { sentence?: string }[];
}

const LINES_MAX = 10;

/** Why nothing comes: the router's own sentences about this agent and those who wait, as of the click. */
export function WhyNothing() {
  const [said, setSaid] = useState<Explained | undefined>(undefined);
  const ask = () =>
    link.call("ExplainService/ExplainAgent", { agentId: desk.value.agentId, most: LINES_MAX }).then(
      (answer) => setSaid(answer as Explained),
      (reason: unknown) => setSaid({ sentence: reason instanceof Refused ? reason.message : say("live.disabled") }),
    );
  if (said === undefined) {
    return (
      <button class="quiet" onClick={() => void ask()}>
        {say("desk.why")}
      </button>
    );
  }
  return (
    <div class="card stack" role="status">
      <div class="row">
        <span class="grow">{said.sentence}</span>
        <button onClick={() => setSaid(undefined)}>{say("do.back")}</button>
      </div>
      {(said.lines ?? []).length > 0 && (
        <ul>
          {(said.lines ?? []).map((one, index) => (
            <li key={index}>{one.sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
