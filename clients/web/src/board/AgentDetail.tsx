import { useEffect, useState } from "preact/hooks";
import { link } from "../shell/link";
import { age } from "../shell/now";
import { say } from "../text/language";
import { ms } from "../wire/messages";
import { State } from "./AgentState";
import { ofAgent } from "./choices";
import { HelpAsked } from "./HelpAsked";
import { refusalText } from "./interventions";
import { Interventions } from "./Interventions";
import { open } from "./route";
import { changes, rows } from "./store";

interface Explained {
  sentence?: string;
  lines?: { interactionId?: string; sentence?: string }[];
}

const LINES_MAX = 10;

/** One agent: what now, why nothing is offered by the router's own sentences, and what can be done. */
export function AgentDetail({ agentId }: { agentId: string }) {
  const [explained, setExplained] = useState<Explained>({});
  const [refused, setRefused] = useState("");
  const [asked, setAsked] = useState(0);
  void changes.value;
  const agent = rows.agents.get(agentId);
  const doingNow = `${agent?.activity} ${agent?.presence} ${agent?.active} ${agent?.offers} ${agent?.wrapUps}`;
  useEffect(() => {
    let wanted = true;
    link.call("ExplainService/ExplainAgent", { agentId, most: LINES_MAX }).then(
      (answer) => {
        if (wanted) {
          setExplained(answer as Explained);
          setRefused("");
        }
      },
      (reason: unknown) => wanted && setRefused(refusalText(reason)),
    );
    return () => {
      wanted = false;
    };
  }, [agentId, asked, doingNow]);
  return (
    <section class="panel whole" aria-label={agentId} onKeyDown={(event) => event.key === "Escape" && open(undefined)}>
      <div class="row">
        <h2>{agentId}</h2>
        {agent !== undefined && (
          <span class="grow">
            <State agent={agent} /> <span class="age">{ms(agent.activitySinceMs) === 0 ? "" : age(ms(agent.activitySinceMs))}</span>
          </span>
        )}
        <button onClick={() => open(undefined)}>{say("help.close")}</button>
      </div>
      <div class="part stack">
        {agent !== undefined && <HelpAsked agent={agent} />}
        <Interventions about={{ agentId }} choices={ofAgent(agentId)} done={() => setAsked(asked + 1)} />
        {refused !== "" && <p class="refusal">{refused}</p>}
        {explained.sentence !== undefined && <p>{explained.sentence}</p>}
        <ul>
          {(explained.lines ?? []).map((line) => (
            <li key={line.interactionId}>{line.sentence}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
