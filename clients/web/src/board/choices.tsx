import { useId, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { TargetState, useTargets } from "../shell/targets";
import { countText, say } from "../text/language";
import type { Activity } from "../wire/messages";
import { compare } from "./board";
import type { Choice } from "./Interventions";
import { rows } from "./store";

/** What the router says of one agent and an interaction; with an obstacle it would not offer it to them now. */
export interface Verdict {
  readonly agentId?: string;
  readonly sentence?: string;
  readonly obstacle?: object;
}

/** What can be done to one interaction. */
export function ofInteraction(interactionId: string, channel: string, verdicts: readonly Verdict[]): readonly Choice[] {
  return [
    {
      word: "act.move",
      field: (choose) => (
        <QueueField
          label={say("act.move")}
          choose={(queueId) => choose(queueId === undefined ? undefined : { moveInteraction: { interactionId, queueId } })}
        />
      ),
    },
    {
      word: "act.priority",
      field: (choose) => (
        <PriorityField
          choose={(priority) => choose(priority === undefined ? undefined : { reprioritise: { interactionId, priority } })}
        />
      ),
    },
    {
      word: "act.assign",
      field: (choose) => (
        <AgentField
          channel={channel}
          verdicts={verdicts}
          choose={(agentId, beyondCapacity) =>
            choose(agentId === undefined ? undefined : { assignInteraction: { interactionId, agentId, beyondCapacity } })
          }
        />
      ),
    },
    { word: "act.rescind", intervention: { rescindOffers: { interactionId } } },
    { word: "act.end", intervention: { forceEnd: { interactionId } } },
  ];
}

/** What can be done to a queue. */
export function ofQueue(queueId: string): readonly Choice[] {
  return [
    {
      word: "act.drain",
      field: (choose) => (
        <QueueField
          label={say("act.drainTo")}
          choose={(toQueueId) => choose(toQueueId === undefined ? undefined : { drainQueue: { queueId, toQueueId } })}
        />
      ),
    },
  ];
}

/** What can be done to an agent; the router refuses what makes no sense, and says why. */
export function ofAgent(agentId: string): readonly Choice[] {
  const force = (activity: Activity) => ({ forceActivity: { agentId, activity } });
  return [
    { word: "act.available", intervention: force("ACTIVITY_AVAILABLE") },
    { word: "act.away", intervention: force("ACTIVITY_AWAY") },
    { word: "act.signOut", intervention: { forceSignOut: { agentId } } },
  ];
}

interface QueueFieldProps {
  readonly label: string;
  readonly choose: (queueId: string | undefined) => void;
}

/** One of the board's queues, found as one types; whether there is one of that name the router says. */
export function QueueField({ label, choose }: QueueFieldProps): ComponentChildren {
  const list = useId();
  const [typed, setTyped] = useState("");
  const queue = rows.queues.get(typed);
  return (
    <label>
      {label}
      <input
        required
        list={list}
        maxLength={64}
        value={typed}
        onInput={(event) => {
          const queueId = event.currentTarget.value.trim();
          setTyped(queueId);
          choose(queueId === "" ? undefined : queueId);
        }}
      />
      <datalist id={list}>
        {[...rows.queues.keys()].sort(compare).map((queueId) => (
          <option key={queueId} value={queueId} />
        ))}
      </datalist>
      {queue !== undefined && (
        <span class="muted">
          {say("act.queue", { waiting: countText(queue.waiting ?? 0), ready: countText(queue.agentsReady ?? 0) })}
        </span>
      )}
    </label>
  );
}

/** 0 (ordinary) to 10. */
function PriorityField({ choose }: { choose: (priority: number | undefined) => void }) {
  return (
    <label>
      {say("act.priority")}
      <input
        required
        class="short"
        pattern="[0-9]|10"
        inputMode="numeric"
        onInput={(event) => choose(event.currentTarget.value === "" ? undefined : Number(event.currentTarget.value))}
      />
    </label>
  );
}

interface AgentFieldProps {
  readonly channel: string;
  readonly verdicts: readonly Verdict[];
  readonly choose: (agentId: string | undefined, beyondCapacity: boolean) => void;
}

const AGENTS_SHOWN = 50;

/** Agents found as one types, each with whether they can take it now and why not; an assignment may set that aside. */
function AgentField({ channel, verdicts, choose }: AgentFieldProps) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [beyond, setBeyond] = useState(false);
  const found = useTargets(channel, text, true);
  const agents = (found.targets ?? []).slice(0, AGENTS_SHOWN);
  const more = found.more === true || (found.targets ?? []).length > AGENTS_SHOWN;
  const set = (agentId: string | undefined, beyondCapacity: boolean) => {
    setChosen(agentId);
    setBeyond(beyondCapacity);
    choose(agentId, beyondCapacity);
  };
  return (
    <div class="stack targets">
      <label class="stack">
        {say("act.findAgent")}
        <input type="search" maxLength={64} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <fieldset>
        <legend class="unseen">{say("target.which")}</legend>
        {agents.map((one) => (
          <label key={one.agentId} class="row">
            <input type="radio" name="agent" checked={one.agentId === chosen} onChange={() => set(one.agentId, beyond)} />
            <strong class="grow">{one.agentId}</strong>
            <TargetState target={one} against={verdicts.find((it) => it.agentId === one.agentId && it.obstacle)?.sentence} />
          </label>
        ))}
        {agents.length === 0 && <p class="muted">{say("target.none")}</p>}
        {more && <p class="muted">{say("target.more")}</p>}
      </fieldset>
      <label>
        <input type="checkbox" checked={beyond} onChange={(event) => set(chosen, event.currentTarget.checked)} />
        {say("act.beyondCapacity")}
      </label>
    </div>
  );
}
