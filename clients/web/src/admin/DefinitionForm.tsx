import { useEffect, useRef } from "preact/hooks";
import { link } from "../shell/link";
import { stale } from "../shell/now";
import { clockText } from "../time/duration";
import { say, sayOne } from "../text/language";
import { at, notShown, sameValue } from "./content";
import { ConflictCard } from "./ConflictCard";
import { idField, idOf, type Content } from "./definitions";
import { FieldInput } from "./FieldInput";
import { fieldsOf, FORMS, type Group } from "./fields";
import { Later } from "./Later";
import { Review } from "./Review";
import {
  conflict,
  discard,
  draft,
  edit,
  historyOpen,
  isChanged,
  leave,
  leaving,
  pending,
  problems,
  putBack,
  refusals,
  save,
  saved,
  saving,
  stay,
} from "./store";

/** One definition: its fields, what is about to change, and what became of it. */
export function DefinitionForm() {
  const open = draft.value;
  if (open === undefined) {
    return (
      <section class="panel">
        <p class="empty">{say("admin.pick")}</p>
      </section>
    );
  }
  const { section, mine } = open;
  const rest = notShown(mine, fieldsOf(section), idField(section));
  return (
    <form
      class="definition"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <section class="panel">
        <div class="row">
          <h2 class="grow">
            {sayOne("section", section)} <span class="muted">▸</span> {idOf(section, mine) || say("admin.unnamed")}
          </h2>
          {open.base !== undefined && (
            <button
              type="button"
              aria-expanded={historyOpen.value}
              onClick={() => (historyOpen.value = !historyOpen.value)}
            >
              {say("history.title")}
            </button>
          )}
        </div>
        <Summary />
        <div class="stack fields">
          {open.base === undefined && (
            <FieldInput
              field={{ path: idField(section), kind: "text" }}
              value={mine[idField(section)]}
              set={(value) => edit(idField(section), value)}
            />
          )}
          {FORMS[section].map((group) => (
            <Part key={`${section} ${idOf(section, open.base ?? {})} ${group.name}`} group={group} mine={mine} />
          ))}
          {section === "calendar" && <Later load={async () => (await import("./WeekMaker")).WeekMaker} />}
          {FORMS[section].length === 0 && open.base !== undefined && <p class="muted">{say("admin.nameOnly")}</p>}
          {rest.length > 0 && <p class="muted">{say("admin.rest", { fields: rest.join(", ") })}</p>}
        </div>
      </section>
      <aside class="panel" aria-label={say("admin.review")}>
        <Bar />
        <SavedMark />
        <ConflictCard />
        <Review />
        {historyOpen.value && <Later load={async () => (await import("./History")).History} />}
      </aside>
    </form>
  );
}

/** Some fields that belong together; rare ones are folded away unless something of them is set, or wrong. */
function Part({ group, mine }: { group: Group; mine: Content }) {
  const fields = group.fields.map((field) => (
    <FieldInput
      key={field.path}
      field={field}
      value={at(mine, field.path)}
      set={(value) => edit(field.path, value)}
    />
  ));
  const { rare } = group;
  if (rare === undefined) {
    return (
      <fieldset class="stack">
        <legend>{sayOne("group", group.name)}</legend>
        {fields}
      </fieldset>
    );
  }
  const isSet = group.fields.some(({ path }) => {
    const value = at(mine, path);
    return !sameValue(value, undefined) && !sameValue(value, rare[path]);
  });
  const isWrong = problems.value.some(({ path }) => group.fields.some((field) => field.path === path));
  return (
    <details open={isSet || isWrong}>
      <summary>{sayOne("group", group.name)}</summary>
      <div class="stack" role="group" aria-label={sayOne("group", group.name)}>
        {fields}
      </div>
    </details>
  );
}

function SavedMark() {
  const done = saved.value;
  return (
    <div role="status" class="saved row">
      {done !== undefined && (
        <>
          <span class="state ok">{say("admin.live", { at: clockText(done.timeMs), sequence: done.sequence })}</span>
          {done.before !== undefined && (
            <button type="button" onClick={putBack}>
              {say("admin.undo")}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** What stands in the way, in one place; it takes the focus after a save that was refused. */
function Summary() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals.value > 0) {
      box.current?.focus();
    }
  }, [refusals.value]);
  if (problems.value.length === 0) {
    return null;
  }
  return (
    <div ref={box} class="refusal summary" tabIndex={-1} role="group" aria-label={say("admin.problems")}>
      <strong>{say("admin.problems")}</strong>
      <ul>
        {problems.value.map(({ path, text }) => (
          <li key={path ?? text}>
            {path === undefined ? (
              text
            ) : (
              <a
                href={`#field-${path}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`field-${path}`)?.focus();
                }}
              >
                {sayOne("field", path)}: {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bar() {
  const to = leaving.value;
  const stayButton = useRef<HTMLButtonElement>(null);
  useEffect(() => stayButton.current?.focus(), [to]);
  const off = link.state.value.kind !== "live" || stale.value;
  if (to !== undefined) {
    return (
      <div class="row bar" role="alert">
        <span class="grow">{say("admin.leaving", { count: String(pending.value.length) })}</span>
        <button type="button" ref={stayButton} onClick={stay}>
          {say("admin.stay")}
        </button>
        <button type="button" onClick={() => leave(to)}>
          {say("admin.leave")}
        </button>
      </div>
    );
  }
  return (
    <div class="row bar">
      <span class="grow">
        {off
          ? say("live.disabled")
          : isChanged.value
            ? say("admin.pending", { count: String(pending.value.length) })
            : say("admin.unchanged")}
      </span>
      <button type="button" disabled={!isChanged.value} onClick={discard}>
        {say("admin.discard")}
      </button>
      <button class="first" disabled={off || saving.value || !isChanged.value || conflict.value !== undefined}>
        {say("admin.save")}
      </button>
    </div>
  );
}
