import { useEffect, useState } from "preact/hooks";
import { link } from "../shell/link";
import { momentText } from "../time/duration";
import { say } from "../text/language";
import { Refused } from "../wire/link";
import { ms } from "../wire/messages";
import { Changes } from "./Changes";
import { sameValue } from "./content";
import { idField, idOf } from "./definitions";
import { steps, type DefinitionChange, type ListChanges } from "./history";
import { bring, draft, isChanged, saved, type Draft } from "./store";

const MOST = 20;

interface Told {
  readonly changes: readonly DefinitionChange[];
  readonly last: ListChanges;
}

/** Who made what of the open definition, and when, newest first, with the way back to each. */
export function History() {
  const open = draft.value;
  const id = open === undefined ? "" : idOf(open.section, open.base ?? {});
  return open === undefined || id === "" ? null : (
    <OneHistory key={`${open.section} ${id} ${saved.value?.sequence ?? ""}`} open={open} id={id} />
  );
}

function OneHistory({ open, id }: { open: Draft; id: string }) {
  const { section, mine } = open;
  const [told, setTold] = useState<Told | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const look = async () => {
    setBusy(true);
    setTrouble("");
    try {
      const answer = (await link.call("AdminService/ListChanges", {
        definition: { [section]: { [idField(section)]: id } },
        most: MOST,
        beforeSequence: told?.last.fromSequence ?? "0",
      })) as ListChanges;
      setTold({ changes: [...(told?.changes ?? []), ...(answer.changes ?? [])], last: answer });
    } catch (refused) {
      setTrouble(refused instanceof Refused ? refused.message : String(refused));
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => void look(), []);
  const hasMore = told?.last.hasMore === true;
  return (
    <section class="stack history" aria-label={say("history.title")} aria-busy={busy}>
      <h3>{say("history.title")}</h3>
      {steps(section, told?.changes ?? [], hasMore).map((step) => (
        <article key={step.sequence} class="card stack">
          <div class="row">
            <span class="grow">
              {momentText(step.timeMs)} · {say("history.sequence", { sequence: step.sequence })} ·{" "}
              {step.administratorId === "" ? say("history.unknown") : step.administratorId}
            </span>
            {!sameValue(step.content, mine) && (
              <button
                type="button"
                disabled={isChanged.value}
                aria-label={say("history.putBackTo", { sequence: step.sequence })}
                onClick={() => bring(step.content)}
              >
                {say("admin.undo")}
              </button>
            )}
          </div>
          {step.changes === undefined ? (
            <p class="muted">{say("history.further")}</p>
          ) : step.changes.length === 0 ? (
            <p class="muted">{say("history.same")}</p>
          ) : (
            <Changes of={step.changes} done />
          )}
        </article>
      ))}
      {trouble !== "" && <p class="refusal">{trouble}</p>}
      {told !== undefined && (
        <p class="muted">
          {hasMore ? say("history.lookedTo", { at: momentText(ms(told.last.fromTimeMs)) }) : say("history.all")}
        </p>
      )}
      {(hasMore || trouble !== "") && (
        <span>
          <button type="button" disabled={busy} onClick={() => void look()}>
            {say("history.more")}
          </button>
        </span>
      )}
      {told === undefined && trouble === "" && <p class="empty">{say("history.loading")}</p>}
    </section>
  );
}
