import { useEffect, useState } from "preact/hooks";
import { link } from "../shell/link";
import { stale } from "../shell/now";
import { countText, say } from "../text/language";
import { ActForm, type Foreseen } from "./ActForm";
import { moveAll, ticked, type Moved } from "./bulk";
import { QueueField } from "./choices";
import { preview, refusalText } from "./interventions";
import { foreseenOf } from "./Interventions";
import { rows } from "./store";

interface Done extends Moved {
  readonly from: string;
  readonly to: string;
}

/** Moves what is ticked: first what it would lead to, then the deed, then the way back. */
export function Bulk({ queueId }: { queueId: string }) {
  const [done, setDone] = useState<Done | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    ticked.value = new Set();
    setDone(undefined);
  }, [queueId]);
  const ids = [...ticked.value];
  const off = link.state.value.kind !== "live" || stale.value || busy;
  const move = async (which: readonly string[], from: string, to: string, note: string) => {
    setBusy(true);
    setDone({ ...(await moveAll(which, to, note)), from, to });
    setBusy(false);
    return "";
  };
  return (
    <div class="stack bulk">
      {done !== undefined && (
        <div role="status" class="card info stack">
          <div class="row">
            <span class="grow">{say("bulk.done", { count: countText(done.moved.length), queue: done.to })}</span>
            {done.moved.length > 0 && (
              <button disabled={off} onClick={() => void move(done.moved, done.to, done.from, "")}>
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
        <ActForm<string>
          about={ids.join()}
          keepsFocus
          title={say("bulk.ticked", { count: countText(ids.length) })}
          field={(choose) => <QueueField label={say("act.move")} choose={choose} />}
          foresee={(to, note) => foresee(ids, queueId, to, note)}
          act={(to, note) => move(ids, queueId, to, note)}
          close={() => (ticked.value = new Set())}
        />
      )}
    </div>
  );
}

/** How many both queues would have, and what the router says of the first: each is decided by itself when its turn comes. */
async function foresee(ids: readonly string[], from: string, to: string, note: string): Promise<Foreseen> {
  const target = rows.queues.get(to);
  const before = rows.queues.get(from)?.waiting ?? 0;
  const sentence = say("bulk.effect", {
    from,
    was: countText(before),
    will: countText(Math.max(0, before - ids.length)),
    to,
    there: countText(target?.waiting ?? 0),
    then: countText((target?.waiting ?? 0) + ids.length),
    ready: countText(target?.agentsReady ?? 0),
  });
  let first: string;
  try {
    first = foreseenOf(await preview({ moveInteraction: { interactionId: ids[0] ?? "", queueId: to } }, note, 1)).sentence;
  } catch (error) {
    first = refusalText(error);
  }
  return { sentence, details: [say("bulk.first", { sentence: first })], refused: false, moves: ids.length };
}
