import { useState } from "preact/hooks";
import { say, sayOne } from "../text/language";
import type { Json } from "./definitions";
import type { Field } from "./fields";
import { localText, momentOf } from "./moments";
import { IdInput, IdsInput } from "./IdInput";
import { millisecondsText, secondsText } from "./numbers";
import { Rows } from "./Rows";
import { problems } from "./store";
import { choiceText } from "./valueText";

interface Props {
  readonly field: Field;
  readonly value: Json | undefined;
  readonly set: (value: Json | undefined) => void;
  /** Of a row: told apart from the same field of the others. */
  readonly id?: string;
}

/** One field with its name, its unit and, if there is one, what is wrong with it. */
export function FieldInput({ field, value, set, id = `field-${field.path}` }: Props) {
  const problem = problems.value.find((one) => id === `field-${one.path ?? ""}`);
  if (field.kind === "rows") {
    return (
      <div class="stack" id={id} tabIndex={-1}>
        <h3>{sayOne("field", field.path)}</h3>
        <Rows field={field} value={value} set={set} id={id} />
        {problem !== undefined && <p class="refusal">{problem.text}</p>}
      </div>
    );
  }
  const marks = {
    id,
    "aria-invalid": problem !== undefined ? ("true" as const) : undefined,
    "aria-describedby": problem !== undefined ? `${id}-problem` : undefined,
  };
  return (
    <div class="field">
      {field.kind === "ticks" ? (
        <span class="muted">{sayOne("field", field.path)}</span>
      ) : (
        <label for={id}>{sayOne("field", field.path)}</label>
      )}
      <span class="row">
        <Input field={field} value={value} set={set} marks={marks} />
        {field.kind === "time" && <span class="muted">{say("admin.seconds")}</span>}
        {problem !== undefined && (
          <span class="refusal" id={`${id}-problem`}>
            {problem.text}
          </span>
        )}
      </span>
    </div>
  );
}

export interface Marks {
  readonly id: string;
  readonly "aria-invalid": "true" | undefined;
  readonly "aria-describedby": string | undefined;
}

function Input({ field, value, set, marks }: Omit<Props, "id"> & { marks: Marks }) {
  switch (field.kind) {
    case "text":
      return (
        <input {...marks} class="grow" value={String(value ?? "")} onInput={(event) => set(event.currentTarget.value)} />
      );
    case "count":
      return (
        <input
          {...marks}
          class="short"
          inputMode="numeric"
          value={String(value ?? "")}
          placeholder="0"
          onInput={(event) => set(event.currentTarget.value.trim())}
        />
      );
    case "time":
      return <TimeInput value={value} set={set} marks={marks} zero={field.zero === true} />;
    case "moment":
      return (
        <input
          {...marks}
          type="datetime-local"
          step="1"
          value={localText(value)}
          onInput={(event) => set(momentOf(event.currentTarget.value))}
        />
      );
    case "ticks":
      return <TicksInput field={field} value={(value ?? []) as readonly string[]} set={set} marks={marks} />;
    case "flag":
      return <input {...marks} type="checkbox" checked={value === true} onInput={(event) => set(event.currentTarget.checked)} />;
    case "choice":
      return (
        <select {...marks} value={String(value ?? "")} onInput={(event) => set(event.currentTarget.value)}>
          {!field.of.some((one) => value === `${field.set}_${one}`) && (
            <option value={String(value ?? "")}>{say("admin.preset")}</option>
          )}
          {field.of.map((one) => (
            <option key={one} value={`${field.set}_${one}`}>
              {choiceText(field.set, one)}
            </option>
          ))}
        </select>
      );
    case "one":
      return <IdInput of={field.of} value={String(value ?? "")} set={set} marks={marks} />;
    case "several":
      return <IdsInput of={field.of} value={(value ?? []) as readonly string[]} set={set} marks={marks} />;
    case "rows":
      return null;
  }
}

/** Any of a few, each with a box of its own. */
function TicksInput(props: {
  field: Extract<Field, { kind: "ticks" }>;
  value: readonly string[];
  set: (value: Json) => void;
  marks: Marks;
}) {
  const { field, value } = props;
  const all = field.of.map((one) => `${field.set}_${one}`);
  return (
    <span class="row" role="group" aria-label={sayOne("field", field.path)} {...props.marks} tabIndex={-1}>
      {all.map((name, at) => (
        <label key={name} class="row tick">
          <input
            type="checkbox"
            checked={value.includes(name)}
            onInput={(event) => {
              const on = event.currentTarget.checked;
              props.set(all.filter((one) => (one === name ? on : value.includes(one))));
            }}
          />
          {choiceText(field.set, field.of[at] ?? "")}
        </label>
      ))}
    </span>
  );
}

/** Keeps what is being typed, such as the point of `1.`, which is no number yet. */
function TimeInput(props: { value: Json | undefined; set: (value: Json | undefined) => void; marks: Marks; zero: boolean }) {
  const given = String(props.value ?? "");
  const [typed, setTyped] = useState("");
  const shown = millisecondsText(typed) === given ? typed : secondsText(given);
  return (
    <input
      {...props.marks}
      class="short"
      inputMode="decimal"
      value={shown}
      placeholder={props.zero ? "" : "0"}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        const text = millisecondsText(event.currentTarget.value);
        props.set(text.trim() === "" ? undefined : text);
      }}
    />
  );
}
