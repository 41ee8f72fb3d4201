import { age } from "../shell/now";
import { countText, language, say } from "../text/language";
import { ms, type AgentView } from "../wire/messages";
import { State } from "./AgentState";
import { HelpState } from "./HelpAsked";
import { HowManyDo } from "./HowManyDo";
import { openAgent, route } from "./route";
import { agentsHeld, rows, shownAgents } from "./store";
import { WindowedTable, type Column } from "./WindowedTable";

export function Agents() {
  const agents = shownAgents.value;
  return (
    <section class="panel">
      <div class="row">
        <h2 class="grow">
          {say("agents")} ({countText(agents.length)})
        </h2>
      </div>
      <HowManyDo />
      {agents.length === 0 ? (
        <p class="empty">{say(rows.agents.size === 0 ? "agents.none" : "agents.noSuch")}</p>
      ) : (
        <WindowedTable
          label={say("agents")}
          columns={columns()}
          rows={agents}
          idOf={(agent) => agent.agentId ?? ""}
          open={(agent) => openAgent(agent.agentId ?? "")}
          selectedId={route.value.agentId}
          inside={(inside) => (agentsHeld.value = inside)}
        />
      )}
    </section>
  );
}

function StateAndHelp({ agent }: { agent: AgentView }) {
  return (
    <>
      <State agent={agent} /> <HelpState agent={agent} />
    </>
  );
}

function columns(): readonly Column<AgentView>[] {
  void language.value;
  return [
    { name: say("state"), width: 32, cell: (agent) => <StateAndHelp agent={agent} /> },
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
