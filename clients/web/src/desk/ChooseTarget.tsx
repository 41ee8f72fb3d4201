import { useEffect, useRef, useState } from "preact/hooks";
import { TargetState, useTargets } from "../shell/targets";
import { say } from "../text/language";
import { durationText } from "../time/duration";
import { ms, type Target, type TransferTarget } from "../wire/messages";
import { backToCursor } from "./cursor";
import type { Conversation } from "./desk";
import { act, canAct, desk, handOver } from "./store";

interface Props {
  readonly conversation: Conversation;
  readonly kind: "transfer" | "consult";
  readonly close: () => void;
}

/**
 * One list of queues and agents, each with whether it can take the customer now, and why not. The customer stays with the agent until
 * the queue has taken them, or the colleague has accepted; a refusal is said in words.
 */
export function ChooseTarget({ conversation, kind, close }: Props) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<TransferTarget | undefined>(undefined);
  const [note, setNote] = useState("");
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const { interactionId, channel } = conversation.customer;
  const found = useTargets(channel, text);
  const targets = (found.targets ?? []).filter((one) => one.agentId !== desk.value.agentId);
  const back = () => {
    close();
    backToCursor();
  };
  const go = async () => {
    if (chosen === undefined) {
      return;
    }
    const target: Target = chosen.queueId === undefined ? { agentId: chosen.agentId ?? "" } : { queueId: chosen.queueId };
    const request = { interactionId, target, note };
    if (kind === "transfer" && target.agentId !== undefined) {
      if (await handOver(conversation, target.agentId, note)) {
        back();
      }
    } else if (await act(kind === "transfer" ? { transferInteraction: request } : { startConsultation: request }, interactionId)) {
      close();
    }
  };
  return (
    <form
      class="stack targets"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
      onKeyDown={(event) => event.key === "Escape" && back()}
    >
      <label class="stack">
        {say("target.search")}
        <input ref={search} type="search" maxLength={64} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <fieldset>
        <legend class="unseen">{say("target.which")}</legend>
        {targets.map((one) => (
          <Choice key={nameOf(one)} target={one} chosen={isSame(one, chosen)} choose={() => setChosen(one)} />
        ))}
        {targets.length === 0 && <p class="muted">{say(text === "" ? "target.nothing" : "target.none")}</p>}
        {found.more === true && <p class="muted">{say("target.more")}</p>}
      </fieldset>
      <label class="stack">
        {say("target.note")}
        <input maxLength={256} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      {kind === "transfer" && chosen?.agentId !== undefined && (
        <p class="muted">{say("handOver.stays", { agent: chosen.agentId })}</p>
      )}
      <div class="row">
        <button class="first" disabled={!canAct.value || chosen === undefined}>
          {say(kind === "transfer" ? "do.transfer" : "do.consult")}
        </button>
        <button type="button" onClick={back}>
          {say("do.back")}
        </button>
      </div>
    </form>
  );
}

function Choice({ target, chosen, choose }: { target: TransferTarget; chosen: boolean; choose: () => void }) {
  return (
    <label class="row">
      <input type="radio" name="target" checked={chosen} onChange={choose} />
      <strong>{target.queueId ?? target.agentId}</strong>
      <span class="muted">{say(target.queueId === undefined ? "target.agent" : "target.queue")}</span>
      <span class="grow" />
      <TargetState target={target} />
      {target.queueId !== undefined && <span class="muted">{queueText(target)}</span>}
    </label>
  );
}

function queueText(target: TransferTarget): string {
  const waiting = say("target.waiting", { count: String(target.waiting ?? 0) });
  const wait = ms(target.waitMedianMs);
  return wait > 0 ? `${waiting} · ${say("target.wait", { for: durationText(wait) })}` : waiting;
}

function nameOf(target: TransferTarget): string {
  return target.queueId === undefined ? `agent ${target.agentId}` : `queue ${target.queueId}`;
}

function isSame(one: TransferTarget, other: TransferTarget | undefined): boolean {
  return other !== undefined && nameOf(one) === nameOf(other);
}
