import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { link } from "../shell/link";
import { stale } from "../shell/now";
import { say } from "../text/language";
import { refusalText } from "./interventions";

/** What something would lead to, before it is done. */
export interface Foreseen {
  readonly sentence: string;
  readonly details: readonly string[];
  /** It would not be done. */
  readonly refused: boolean;
  /** How many customers it moves; a large number is asked for. */
  readonly moves: number;
}

/** From here on the number is asked for: a slip of the hand must not move a whole queue. */
export const COUNT_ASKED_FROM = 21;

interface Props<Value> {
  readonly title: string;
  /** What there is to choose; left out = `preset` is all. What is chosen is handed to `choose`, `undefined` = not complete. */
  readonly field?: ((choose: (value: Value | undefined) => void) => ComponentChildren) | undefined;
  readonly preset?: Value | undefined;
  readonly foresee: (value: Value, note: string) => Promise<Foreseen>;
  /** Resolves to why it was not done; empty = it was. */
  readonly act: (value: Value, note: string) => Promise<string>;
  readonly close: () => void;
  /** What it is about, where that may change under the form: what was foreseen of others says nothing of these. */
  readonly about?: string;
  /** It was not opened by a click on a button, so that the focus stays where it is. */
  readonly keepsFocus?: boolean;
}

/**
 * Whatever is done from a board is done here: it is chosen, then shown what it would lead to, then done. A refusal stays at the form in
 * words. Where there is nothing to choose what it would lead to is shown at once.
 */
export function ActForm<Value>({ title, field, preset, foresee, act, close, about, keepsFocus }: Props<Value>) {
  const [value, setValue] = useState<Value | undefined>(preset);
  const [note, setNote] = useState("");
  const [foreseen, setForeseen] = useState<Foreseen | undefined>(undefined);
  const [typed, setTyped] = useState("");
  const [refusal, setRefusal] = useState("");
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Each choice is asked about for itself; an answer that comes too late is of no use.
  const asked = useRef(0);
  const off = link.state.value.kind !== "live" || stale.value;
  const askCount = foreseen !== undefined && foreseen.moves >= COUNT_ASKED_FROM;
  const unforeseen = () => {
    asked.current += 1;
    setForeseen(undefined);
    setTyped("");
    setRefusal("");
  };
  const choose = (chosen: Value | undefined) => {
    setValue(chosen);
    unforeseen();
  };
  const ask = async (chosen: Value) => {
    const question = ++asked.current;
    setRefusal("");
    try {
      const answer = await foresee(chosen, note);
      if (question === asked.current) {
        setForeseen(answer);
      }
    } catch (error) {
      if (question === asked.current) {
        setRefusal(refusalText(error));
      }
    }
  };
  const go = async (chosen: Value) => {
    setBusy(true);
    const why = await act(chosen, note);
    setBusy(false);
    setRefusal(why);
    if (why === "") {
      close();
    }
  };
  useEffect(unforeseen, [about]);
  useEffect(() => {
    if (keepsFocus !== true) {
      // Opened by a button that is gone now: the focus follows into the form.
      form.current?.querySelector<HTMLElement>("input")?.focus();
    }
    if (preset !== undefined) {
      void ask(preset);
    }
  }, []);
  // What it would lead to should be in sight as soon as it is known.
  useEffect(() => {
    if (foreseen !== undefined) {
      form.current?.scrollIntoView?.({ block: "nearest" });
    }
  }, [foreseen]);
  return (
    <form
      ref={form}
      class="stack act"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== undefined) {
          void (foreseen === undefined ? ask(value) : go(value));
        }
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          close();
        }
      }}
    >
      <strong>{title}</strong>
      {field?.(choose)}
      <div class="row">
        <label>
          {say("act.note")}
          <input maxLength={256} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        {askCount && (
          <label>
            {say("bulk.count", { count: String(foreseen.moves) })}
            <input
              class="short"
              inputMode="numeric"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value.trim())}
            />
          </label>
        )}
        <button
          class="first"
          title={off ? say("live.disabled") : undefined}
          disabled={
            off || busy || value === undefined || foreseen?.refused === true || (askCount && typed !== String(foreseen.moves))
          }
        >
          {say(foreseen === undefined ? "act.preview" : "act.do")}
        </button>
        <button type="button" onClick={close}>
          {say("do.back")}
        </button>
      </div>
      <div role="status">
        {foreseen !== undefined && (
          <div class="card info stack">
            <p class={foreseen.refused ? "refusal" : ""}>{foreseen.sentence}</p>
            {foreseen.details.map((detail) => (
              <p key={detail} class="muted">
                {detail}
              </p>
            ))}
          </div>
        )}
      </div>
      {refusal !== "" && (
        <p role="alert" class="refusal">
          {refusal}
        </p>
      )}
    </form>
  );
}
