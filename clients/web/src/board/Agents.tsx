import { Shape, type ShapeName } from "../shell/Shape";
import { age } from "../shell/now";
import { countText, language, say, sayOne } from "../text/language";
import { ms, type AgentView } from "../wire/messages";
import { doing, type Doing } from "./board";
import { shownAgents } from "./store";
import { WindowedTable, type Column } from "./WindowedTable";

const SHAPES: Record<Doing, ShapeName> = {
  notLive: "cross",
  offered: "quarter",
  handling: "half",
  wrapUp: "half",
  AVAILABLE: "ring",
  AWAY: "square",
  OFFLINE: "cross",
};
const COLOURS: Record<Doing, string> = {
  notLive: "warn",
  offered: "info",
  handling: "info",
  wrapUp: "info",
  AVAILABLE: "ok",
  AWAY: "off",
  OFFLINE: "off",
};

export function Agents() {
  const agents = shownAgents.value;
  return (
    <section class="panel">
      <div class="row">
        <h2 class="grow">
          {say("agents")} ({countText(agents.length)})
        </h2>
      </div>
      {agents.length === 0 ? (
        <p class="empty">{say("agents.none")}</p>
      ) : (
        <WindowedTable label={say("agents")} columns={columns()} rows={agents} idOf={(agent) => agent.agentId ?? ""} />
      )}
    </section>
  );
}

function columns(): readonly Column<AgentView>[] {
  void language.value;
  return [
    { name: say("state"), width: 32, cell: (agent) => <State agent={agent} /> },
    { name: say("agent"), width: 19, cell: (agent) => agent.agentId },
    {
      name: say("since"),
      width: 14,
      number: true,
      cell: (agent) => (ms(agent.activitySinceMs) === 0 ? "–" : age(ms(agent.activitySinceMs))),
    },
    { name: say("accepted"), width: 20, number: true, cell: (agent) => countText(ms(agent.accepted)) },
    { name: say("missedCount"), width: 15, number: true, cell: (agent) => countText(ms(agent.missed)) },
  ];
}

function State({ agent }: { agent: AgentView }) {
  const does = doing(agent);
  return (
    <span class={`state ${COLOURS[does]}`}>
      <Shape name={SHAPES[does]} /> {sayOne("activity", does)}
      {does === "AWAY" && agent.reasonId !== undefined && agent.reasonId !== "" && <span class="muted"> {agent.reasonId}</span>}
    </span>
  );
}
