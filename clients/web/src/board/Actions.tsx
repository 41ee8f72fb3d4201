import { useState } from "preact/hooks";
import { link } from "../shell/link";
import { stale } from "../shell/now";
import { say } from "../text/language";
import { Refused } from "../wire/link";
import type { Rejected } from "../wire/messages";
import { rejectionText } from "../wire/rejection";
import { supervisorId } from "./store";

interface Preview {
  sentence?: string;
  rejected?: Rejected;
  events?: { sentence?: string }[];
}

type Kind = "move" | "priority" | "end";

const EVENTS_MAX = 5;

/** What a supervisor can do to one interaction: first what it would lead to, then the deed; who did it is in the journal. */
export function Actions(props: { interactionId: string; done: () => void }) {
  const [kind, setKind] = useState<Kind | undefined>(undefined);
  const [value, setValue] = useState("");
  const [note, setNote] = useState("");
  const [preview, setPreview] = useState<Preview | undefined>(undefined);
  const [said, setSaid] = useState("");
  const off = link.state.value.kind !== "live" || stale.value;
  const why = off ? say("live.disabled") : undefined;
  const choose = (chosen: Kind) => {
    setKind(chosen);
    setValue("");
    setPreview(undefined);
    setSaid("");
  };
  const intervention = () => ({
    supervisorId: supervisorId.value,
    note,
    ...(kind === "move"
      ? { moveInteraction: { interactionId: props.interactionId, queueId: value } }
      : kind === "priority"
        ? { reprioritise: { interactionId: props.interactionId, priority: Number(value) } }
        : { forceEnd: { interactionId: props.interactionId } }),
  });
  const ask = async () => {
    try {
      setPreview(
        (await link.call("SupervisorService/PreviewIntervention", {
          intervention: intervention(),
          most: EVENTS_MAX,
        })) as Preview,
      );
    } catch (refused) {
      setSaid(refused instanceof Refused ? refused.message : String(refused));
    }
  };
  const act = async () => {
    try {
      const answer = (await link.call("SupervisorService/Intervene", intervention())) as {
        sequence?: string;
        rejected?: Rejected;
      };
      setSaid(
        answer.rejected === undefined ? say("act.done", { sequence: answer.sequence ?? "" }) : rejectionText(answer.rejected),
      );
      setKind(undefined);
      props.done();
    } catch (refused) {
      setSaid(refused instanceof Refused ? refused.message : String(refused));
    }
  };
  if (kind === undefined) {
    return (
      <div class="row">
        <span role="status">{said}</span>
        <button disabled={off} title={why} onClick={() => choose("move")}>
          {say("act.move")}
        </button>
        <button disabled={off} title={why} onClick={() => choose("priority")}>
          {say("act.priority")}
        </button>
        <button disabled={off} title={why} onClick={() => choose("end")}>
          {say("act.end")}
        </button>
      </div>
    );
  }
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        void (preview === undefined ? ask() : act());
      }}
    >
      {kind !== "end" && (
        <label>
          {say(kind === "move" ? "act.move" : "act.priority")}
          <input
            required
            pattern={kind === "priority" ? "[0-9]|10" : undefined}
            inputMode={kind === "priority" ? "numeric" : "text"}
            value={value}
            onInput={(event) => {
              setValue(event.currentTarget.value);
              setPreview(undefined);
            }}
          />
        </label>
      )}
      <label>
        {say("act.note")}
        <input maxLength={256} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      {preview !== undefined && (
        <div class="card info stack" role="status">
          <p>{preview.rejected === undefined ? preview.sentence : rejectionText(preview.rejected)}</p>
          {(preview.events ?? []).map((event) => (
            <p key={event.sentence} class="muted">
              {event.sentence}
            </p>
          ))}
        </div>
      )}
      {said !== "" && <span class="refusal">{said}</span>}
      <button class="first" title={why} disabled={off || preview?.rejected !== undefined}>
        {say(preview === undefined ? "act.preview" : "act.do")}
      </button>
      <button type="button" onClick={() => setKind(undefined)}>
        {say("do.back")}
      </button>
    </form>
  );
}
