import { useEffect, useRef, useState } from "preact/hooks";
import { link } from "../shell/link";
import { stale } from "../shell/now";
import { countText, say, sayOne } from "../text/language";
import { at } from "./content";
import { Changes } from "./Changes";
import { defineAll, type Outcome } from "./define";
import type { Content } from "./definitions";
import { outcomeText } from "./outcomeText";
import { defined, importOpen, load } from "./store";
import { FILE_MAX, linesOf, Unreadable, type Line } from "./transfer";
import { valueText } from "./valueText";

/** So many lines are drawn before somebody asks for all. */
const SHOWN_MAX = 100;

interface Chosen {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly outcomes: ReadonlyMap<Line, Outcome>;
}

/** A file of definitions: first what it would make of each, then the deed, then what became of each. */
export function Import() {
  const [file, setFile] = useState<Chosen | undefined>(undefined);
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const [all, setAll] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const off = link.state.value.kind !== "live" || stale.value || busy;
  const choose = async (chosen: Blob & { readonly name: string }) => {
    setFile(undefined);
    setTrouble("");
    setAll(false);
    if (chosen.size > FILE_MAX) {
      setTrouble(say("import.tooLarge", { most: String(FILE_MAX / 1024 / 1024) }));
      return;
    }
    await load();
    const known = defined.value;
    if (known === undefined) {
      setTrouble(say("live.disabled"));
      return;
    }
    try {
      setFile({ name: chosen.name, lines: linesOf(await chosen.text(), known), outcomes: new Map() });
    } catch (error) {
      setTrouble(error instanceof Unreadable ? error.message : String(error));
    }
  };
  const deed = async (open: Chosen, lines: readonly Line[]) => {
    setBusy(true);
    const told = await defineAll(lines.flatMap((line) => (line.is === "refused" ? [] : [line.wanted])));
    const outcomes = new Map(open.outcomes);
    lines.forEach((line, place) => {
      const outcome = told[place];
      if (outcome !== undefined) {
        outcomes.set(line, outcome);
      }
    });
    setFile({ ...open, outcomes });
    await load();
    setBusy(false);
  };
  const lines = file?.lines ?? [];
  const toDo = lines.filter((line) => (line.is === "new" || line.is === "changed") && file?.outcomes.has(line) !== true);
  const told = lines.filter((line) => line.is !== "unchanged");
  const shown = all ? told : told.slice(0, SHOWN_MAX);
  const done = [...(file?.outcomes.values() ?? [])];
  return (
    <section class="panel several" aria-label={say("import.title")}>
      <div class="row">
        <h2 class="grow">{say("import.title")}</h2>
        <button type="button" onClick={() => (importOpen.value = false)}>
          {say("several.close")}
        </button>
      </div>
      <div class="stack fields">
        <div class="field">
          <label for="import-file">{say("import.file")}</label>
          <input
            ref={field}
            id="import-file"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              // Else the same file, mended, would be no change when it is chosen again.
              event.currentTarget.value = "";
              if (chosen !== undefined) {
                void choose(chosen);
              }
            }}
          />
        </div>
        {trouble !== "" && <p class="refusal">{trouble}</p>}
        {file !== undefined && (
          <p role="status">
            {say("import.counts", {
              added: countText(lines.filter((line) => line.is === "new").length),
              changed: countText(lines.filter((line) => line.is === "changed").length),
              unchanged: countText(lines.filter((line) => line.is === "unchanged").length),
              refused: countText(lines.filter((line) => line.is === "refused").length),
            })}
            {done.length > 0 &&
              ` ${say("import.done", {
                done: countText(done.filter((one) => one.is === "done").length),
                failed: countText(done.filter((one) => one.is !== "done").length),
              })}`}
          </p>
        )}
        {shown.map((line) => (
          <OneLine key={line.is === "refused" ? line.place : `${line.wanted.kind} ${line.id}`} line={line} outcome={file?.outcomes.get(line)} />
        ))}
        {shown.length < told.length && (
          <span>
            <button type="button" onClick={() => setAll(true)}>
              {say("admin.showAll", { count: countText(told.length) })}
            </button>
          </span>
        )}
      </div>
      {file !== undefined && (
        <div class="row bar">
          <span class="grow">{link.state.value.kind !== "live" || stale.value ? say("live.disabled") : file.name}</span>
          <button class="first" disabled={off || toDo.length === 0} onClick={() => void deed(file, toDo)}>
            {say("import.deed", { count: countText(toDo.length) })}
          </button>
        </div>
      )}
    </section>
  );
}

function OneLine({ line, outcome }: { line: Line; outcome: Outcome | undefined }) {
  if (line.is === "refused") {
    return (
      <p class="refusal">
        {[say("import.place", { number: countText(line.place) }), line.id].join(" ").trim()}: {line.why}
      </p>
    );
  }
  const { kind } = line.wanted;
  const theirs = (content: Content) =>
    line.changes.map(({ field }) => `${sayOne("field", field.path)} ${valueText(field, at(content, field.path))}`).join(", ");
  return (
    <details class="card">
      <summary>
        {sayOne("section", kind)} ▸ {line.id} ·{" "}
        {outcome === undefined ? (
          say(line.is === "new" ? "import.new" : "import.changed")
        ) : (
          <span class={outcome.is === "done" ? "" : "refusal"}>{outcomeText(outcome, theirs)}</span>
        )}
      </summary>
      <Changes of={line.changes} />
    </details>
  );
}
