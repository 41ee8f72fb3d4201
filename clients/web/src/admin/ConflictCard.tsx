import { useEffect, useRef } from "preact/hooks";
import { clockText } from "../time/duration";
import { say, sayOne } from "../text/language";
import { changes } from "./changes";
import { at } from "./content";
import { fieldsOf } from "./fields";
import { conflict, draft, keepMine, takeBoth, takeTheirs } from "./store";
import { valueText } from "./valueText";

/** Somebody else was first: who, what, when, and three ways on. The form stays as it was typed. */
export function ConflictCard() {
  const open = draft.value;
  const against = conflict.value;
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [against]);
  if (open === undefined || against === undefined) {
    return null;
  }
  const theirs = changes(open.base ?? {}, against.theirs ?? {}, fieldsOf(open.section));
  return (
    <section ref={box} class="card warn stack" tabIndex={-1} aria-label={say("conflict.title")}>
      <h3>{say("conflict.title")}</h3>
      <p>
        {against.administratorId === ""
          ? say("conflict.somebody")
          : say("conflict.who", { who: against.administratorId, at: clockText(against.changedMs) })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("admin.what")}</th>
            <th scope="col">{say("admin.was")}</th>
            <th scope="col">{say("conflict.theirs")}</th>
            <th scope="col">{say("conflict.mine")}</th>
          </tr>
        </thead>
        <tbody>
          {theirs.map(({ field, before, after }) => (
            <tr key={field.path}>
              <th scope="row">{sayOne("field", field.path)}</th>
              <td>{valueText(field, before)}</td>
              <td>{valueText(field, after)}</td>
              <td>{valueText(field, at(open.mine, field.path))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="row">
        <button type="button" onClick={keepMine}>
          {say("conflict.keepMine")}
        </button>
        <button type="button" onClick={takeTheirs}>
          {say("conflict.takeTheirs")}
        </button>
        <button type="button" onClick={takeBoth}>
          {say("conflict.both")}
        </button>
        <span class="muted">{say("conflict.then")}</span>
      </div>
    </section>
  );
}
