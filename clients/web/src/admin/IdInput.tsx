import { useState } from "preact/hooks";
import { say } from "../text/language";
import type { Kind } from "./definitions";
import type { Marks } from "./FieldInput";
import { defined } from "./store";

const OFFERED_MAX = 50;

interface Props {
  readonly of: Kind;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly marks: Marks;
  readonly taken?: () => void;
}

/** Names one of what is defined; of thousands only those are offered that fit what is typed, and only while it is typed. */
export function IdInput({ of, value, set, marks, taken }: Props) {
  const [typing, setTyping] = useState(false);
  const all = defined.value?.[of];
  const wanted = value.toLowerCase();
  const fitting = typing ? [...(all?.keys() ?? [])].filter((id) => id.toLowerCase().includes(wanted)).slice(0, OFFERED_MAX) : [];
  const unknown = value !== "" && all !== undefined && !all.has(value) && !typing;
  return (
    <>
      <input
        {...marks}
        list={typing ? `${marks.id}-offered` : undefined}
        value={value}
        autocomplete="off"
        onFocus={() => setTyping(true)}
        onBlur={() => {
          setTyping(false);
          taken?.();
        }}
        onInput={(event) => set(event.currentTarget.value.trim())}
        onKeyDown={(event) => {
          if (event.key === "Enter" && taken !== undefined) {
            event.preventDefault();
            taken();
          }
        }}
      />
      {typing && (
        <datalist id={`${marks.id}-offered`}>
          {fitting.map((id) => (
            <option key={id} value={id} />
          ))}
        </datalist>
      )}
      {unknown && <span class="chip">{say("admin.unknown")}</span>}
    </>
  );
}

/** Names several: each stands as a chip that can be taken away, the next is typed behind them. */
export function IdsInput(props: { of: Kind; value: readonly string[]; set: (value: readonly string[]) => void; marks: Marks }) {
  const [typed, setTyped] = useState("");
  const take = () => {
    if (typed !== "" && !props.value.includes(typed)) {
      props.set([...props.value, typed]);
    }
    setTyped("");
  };
  return (
    <>
      {props.value.map((id) => (
        <button
          key={id}
          type="button"
          class="token"
          aria-label={say("admin.remove", { name: id })}
          onClick={() => props.set(props.value.filter((one) => one !== id))}
        >
          {id} ✕
        </button>
      ))}
      <IdInput of={props.of} value={typed} set={setTyped} marks={props.marks} taken={take} />
    </>
  );
}
