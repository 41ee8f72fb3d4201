import { useEffect } from "preact/hooks";
import { age } from "../shell/now";
import { language, say, sayOne } from "../text/language";
import { ms, shortName, type InteractionView } from "../wire/messages";
import { AgentDetail } from "./AgentDetail";
import { Bulk } from "./Bulk";
import { Channels } from "./Channels";
import { ofQueue } from "./choices";
import { Explanation } from "./Explanation";
import { Interventions } from "./Interventions";
import { Listening } from "./Listening";
import { open, route } from "./route";
import { askWaiting, changes, rows, waiting } from "./store";
import { Tick, TickAll } from "./Tick";
import { WindowedTable, type Column } from "./WindowedTable";

/** From a queue to who waits in it, to the reason why: each a click, each with its own address. */
export function Detail() {
  const { queueId, interactionId, agentId } = route.value;
  const change = changes.value;
  useEffect(() => {
    void askWaiting();
  }, [queueId, change]);
  const shown = waiting.value.find((one) => one.interactionId === interactionId && one.channel === "CHANNEL_CHAT");
  if (agentId !== undefined) {
    return <AgentDetail key={agentId} agentId={agentId} />;
  }
  if (queueId === undefined) {
    return (
      <section class="panel whole">
        <p class="empty">{say("interactions.pick")}</p>
      </section>
    );
  }
  return (
    <section class="panel whole" onKeyDown={(event) => event.key === "Escape" && open(interactionId === undefined ? undefined : queueId)}>
      <div class="row">
        <h2 class="grow">{say("interactions", { queue: queueId })}</h2>
        <button onClick={() => open(undefined)}>{say("help.close")}</button>
      </div>
      <Channels label={say("channels.of", { queue: queueId })} channels={rows.queues.get(queueId)?.channels} />
      <div class="part">
        <Interventions key={queueId} about={{ queueId }} choices={ofQueue(queueId)} />
      </div>
      <Bulk queueId={queueId} />
      {waiting.value.length === 0 ? (
        <p class="empty">{say("interactions.none", { queue: queueId })}</p>
      ) : (
        <WindowedTable
          short
          label={say("interactions", { queue: queueId })}
          columns={columns()}
          rows={waiting.value}
          idOf={(one) => one.interactionId ?? ""}
          open={(one) => open(queueId, one.interactionId)}
          selectedId={interactionId}
        />
      )}
      {shown !== undefined && <Listening key={`chat-${shown.interactionId}`} interaction={shown} />}
      {interactionId !== undefined && <Explanation key={interactionId} interactionId={interactionId} />}
    </section>
  );
}

function columns(): readonly Column<InteractionView>[] {
  void language.value;
  return [
    { name: "✓", head: <TickAll />, width: 4, cell: (one) => <Tick id={one.interactionId ?? ""} name={one.key ?? ""} /> },
    { name: say("interaction"), width: 20, cell: (one) => one.key },
    { name: say("state"), width: 14, cell: (one) => sayOne("phase", shortName(one.phase, "PHASE")) },
    { name: say("channel"), width: 14, cell: (one) => sayOne("channel", shortName(one.channel, "CHANNEL")) },
    { name: say("conversation.priority"), width: 12, number: true, cell: (one) => one.priority ?? 0 },
    {
      name: say("waiting"),
      width: 16,
      number: true,
      cell: (one) => (ms(one.waitingSinceMs) === 0 ? "–" : age(ms(one.waitingSinceMs))),
    },
    { name: say("agent"), width: 20, cell: (one) => one.agentId ?? "" },
  ];
}
