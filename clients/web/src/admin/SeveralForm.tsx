import { useEffect, useRef } from "preact/hooks";
import { link } from "../shell/link";
import { stale } from "../shell/now";
import { countText, say, sayOne } from "../text/language";
import { at } from "./content";
import { FieldInput } from "./FieldInput";
import { fieldsOf } from "./fields";
import { outcomeText } from "./outcomeText";
import { chooseField, endSeveral, savingSeveral, setValue, several, rowsOf, takeUpTheirs, toSave, unfit } from "./several";
import { saveTicked } from "./store";
import { valueText } from "./valueText";

/** One field for several definitions: what each was and will be, and what became of each. */
export function SeveralForm() {
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const open = several.value;
  if (open === undefined) {
    return null;
  }
  const { section, field, value, outcomes } = open;
  const off = link.state.value.kind !== "live" || stale.value;
  const conflicts = [...outcomes.values()].filter((one) => one.is === "conflict").length;
  return (
    <form
      class="panel several"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saveTicked();
      }}
    >
      <div class="row">
        <h2 class="grow">
          {sayOne("section", section)} <span class="muted">▸</span> {say("several.title", { count: countText(open.bases.size) })}
        </h2>
        <button type="button" onClick={endSeveral}>
          {say("several.close")}
        </button>
      </div>
      <div class="stack fields">
        <div class="field">
          <label for="several-field">{say("admin.what")}</label>
          <select ref={first} id="several-field" value={field.path} onInput={(event) => chooseField(event.currentTarget.value)}>
            {fieldsOf(section).map(({ path }) => (
              <option key={path} value={path}>
                {sayOne("field", path)}
              </option>
            ))}
          </select>
        </div>
        <FieldInput key={field.path} id={`several-${field.path}`} field={field} value={value} set={setValue} />
        {unfit.value !== "" && <p class="refusal">{unfit.value}</p>}
        <table>
          <thead>
            <tr>
              <th scope="col">{say("admin.name")}</th>
              <th scope="col">{say("admin.was")}</th>
              <th scope="col">{say("admin.will")}</th>
              <th scope="col">{say("several.state")}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(open).map(({ id, base, isChanged }) => {
              const outcome = outcomes.get(id);
              return (
                <tr key={id}>
                  <th scope="row">{id}</th>
                  <td>{valueText(field, at(base, field.path))}</td>
                  <td>{valueText(field, value)}</td>
                  <td class={outcome?.is === "refused" || outcome?.is === "conflict" ? "refusal" : ""}>
                    {outcome !== undefined
                      ? outcomeText(outcome, (theirs) => valueText(field, at(theirs, field.path)))
                      : say(isChanged ? "several.changed" : "several.same")}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div class="row bar" role="status">
        <span class="grow">{off ? say("live.disabled") : say("admin.pending", { count: countText(toSave.value.length) })}</span>
        {conflicts > 0 && (
          <button type="button" onClick={takeUpTheirs}>
            {say("several.again", { count: countText(conflicts) })}
          </button>
        )}
        <button class="first" disabled={off || savingSeveral.value || toSave.value.length === 0 || unfit.value !== ""}>
          {say("several.save", { count: countText(toSave.value.length) })}
        </button>
      </div>
    </form>
  );
}
