import { useState } from "preact/hooks";
import { countText, say, sayOne } from "../text/language";
import type { Content, Json } from "./definitions";
import { FieldInput } from "./FieldInput";
import type { Field } from "./fields";

interface Props {
  readonly field: Extract<Field, { kind: "rows" }>;
  readonly value: Json | undefined;
  readonly set: (value: Json) => void;
  readonly id: string;
}

/** A calendar may have a thousand: so many are drawn before somebody asks for all. */
const SHOWN_MAX = 50;

/** A list of the same few fields, such as the skills that a queue asks for. */
export function Rows({ field, value, set, id }: Props) {
  const rows = (Array.isArray(value) ? value : []) as readonly Content[];
  const [all, setAll] = useState(false);
  const shown = all || rows.length <= SHOWN_MAX + 1 ? rows : rows.slice(0, SHOWN_MAX);
  return (
    <>
      {shown.map((row, place) => (
        <div key={place} class="row rows" role="group" aria-label={`${sayOne("field", field.path)} ${place + 1}`}>
          {field.fields.map((inner) => (
            <FieldInput
              key={inner.path}
              id={`${id}-${place}-${inner.path}`}
              field={inner}
              value={row[inner.path]}
              set={(next) => set(rows.map((one, at) => (at === place ? { ...one, [inner.path]: next } : one)))}
            />
          ))}
          <button
            type="button"
            aria-label={say("admin.removeRow", { number: String(place + 1) })}
            onClick={() => set(rows.filter((_, at) => at !== place))}
          >
            ✕
          </button>
        </div>
      ))}
      <span class="row">
        {shown.length < rows.length && (
          <button type="button" onClick={() => setAll(true)}>
            {say("admin.showAll", { count: countText(rows.length) })}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            setAll(true);
            set([...rows, field.fresh]);
          }}
        >
          {say("admin.add")}
        </button>
      </span>
    </>
  );
}
