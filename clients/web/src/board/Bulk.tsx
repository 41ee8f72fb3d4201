import { useEffect, useState } from "preact/hooks";
import { link } from "../shell/link";
import { stale } from "../shell/now";
import { countText, say } from "../text/language";
import { Refused } from "../wire/link";
import type { Rejected } from "../wire/messages";
import { rejectionText } from "../wire/rejection";
import { COUNT_ASKED_FROM, moveAll, ticked, type Moved } from "./bulk";
import { rows } from "./store";

interface Done extends Moved {
  readonly from: string;
  readonly to: string;
}

/** Moves what is ticked: first what it would lead to, then the deed, then the way back. */
export function Bulk({ queueId }: { queueId: string }) {
  const [to, setTo] = useState("");
  const [note, setNote] = useState("");
  const [typed, setTyped] = useState("");
  const [effect, setEffect] = useState("");
  const [done, setDone] = useState<Done | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    ticked.value = new Set();
    setDone(undefined);
  }, [queueId]);
  const ids = [...ticked.value];
  const off = link.state.value.kind !== "live" || stale.value || busy;
  const askCount = ids.length >= COUNT_ASKED_FROM;
  const run = async (which: readonly string[], from: string, target: string) => {
    setBusy(true);
    const result = await moveAll(which, target, note);
    setBusy(false);
    setDone({ ...result, from, to: target });
    setEffect("");
    setTyped("");
    ticked.value = new Set();
  };
  return (
    <div class="stack bulk">
      {done !== undefined && (
        <div role="status" class="card info stack">
          <div class="row">
            <span class="grow">{say("bulk.done", { count: countText(done.moved.length), queue: done.to })}</span>
            {done.moved.length > 0 && (
              <button disabled={off} onClick={() => void run(done.moved, done.to, done.from)}>
                {say("bulk.undo")}
              </button>
            )}
            <button onClick={() => setDone(undefined)}>{say("help.close")}</button>
          </div>
          {done.refused.map(({ id, why }) => (
            <p key={id} class="refusal">
              {id}: {why}
            </p>
          ))}
        </div>
      )}
      {ids.length > 0 && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void (effect === "" ? foresee(ids, queueId, to, note).then(setEffect) : run(ids, queueId, to));
          }}
        >
          <strong>{say("bulk.ticked", { count: countText(ids.length) })}</strong>
          <label>
            {say("act.move")}
            <input
              required
              value={to}
              onInput={(event) => {
                setTo(event.currentTarget.value);
                setEffect("");
              }}
            />
          </label>
          <label>
            {say("act.note")}
            <input maxLength={256} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
          </label>
          {effect !== "" && (
            <p class="card info" role="status">
              {effect}
            </p>
          )}
          {effect !== "" && askCount && (
            <label>
              {say("bulk.count", { count: String(ids.length) })}
              <input
                class="short"
                inputMode="numeric"
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value.trim())}
              />
            </label>
          )}
          <button class="first" disabled={off || (effect !== "" && askCount && typed !== String(ids.length))}>
            {say(effect === "" ? "act.preview" : "act.do")}
          </button>
          <button type="button" onClick={() => (ticked.value = new Set())}>
            {say("do.back")}
          </button>
        </form>
      )}
    </div>
  );
}

/** How many both queues would have, and what the router says of the first: each is decided by itself when its turn comes. */
async function foresee(ids: readonly string[], from: string, to: string, note: string): Promise<string> {
  const target = rows.queues.get(to);
  const before = rows.queues.get(from)?.waiting ?? 0;
  const counts = say("bulk.effect", {
    from,
    was: countText(before),
    will: countText(Math.max(0, before - ids.length)),
    to,
    there: countText(target?.waiting ?? 0),
    then: countText((target?.waiting ?? 0) + ids.length),
    ready: countText(target?.agentsReady ?? 0),
  });
  try {
    const answer = (await link.call("SupervisorService/PreviewIntervention", {
      intervention: { note, moveInteraction: { interactionId: ids[0], queueId: to } },
      most: 1,
    })) as { sentence?: string; rejected?: Rejected };
    const first = answer.rejected === undefined ? (answer.sentence ?? "") : rejectionText(answer.rejected);
    return `${counts} ${say("bulk.first", { sentence: first })}`;
  } catch (error) {
    return `${counts} ${error instanceof Refused ? error.message : String(error)}`;
  }
}
