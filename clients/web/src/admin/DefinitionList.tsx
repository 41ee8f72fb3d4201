import { signal } from "@preact/signals";
import { WindowedTable, type Column } from "../board/WindowedTable";
import { countText, language, say, sayOne } from "../text/language";
import { idOf, type Content, type Section } from "./definitions";
import { secondsText } from "./numbers";
import { defined, go, place } from "./store";

const filter = signal("");

/** All of a section, of which only the rows in sight are drawn. */
export function DefinitionList() {
  const { section, id } = place.value;
  const all = [...(defined.value?.[section].values() ?? [])];
  const wanted = filter.value.toLowerCase();
  const shown = all.filter((one) => idOf(section, one).toLowerCase().includes(wanted));
  return (
    <section class="panel">
      <div class="row">
        <h2 class="grow">
          {sayOne("section", section)} ({countText(shown.length)})
        </h2>
        <button onClick={() => go({ section, id: undefined, fresh: true })}>{say("admin.new")}</button>
      </div>
      <label class="row filter">
        {say("filter")}
        <input type="search" class="grow" value={filter.value} onInput={(event) => (filter.value = event.currentTarget.value)} />
      </label>
      {defined.value === undefined ? (
        <p class="empty">{say("admin.loading")}</p>
      ) : shown.length === 0 ? (
        <p class="empty">{say(all.length === 0 ? "admin.none" : "admin.noneSuch")}</p>
      ) : (
        <WindowedTable
          tall
          label={sayOne("section", section)}
          columns={columns(section)}
          rows={shown}
          idOf={(one) => idOf(section, one)}
          open={(one) => go({ section, id: idOf(section, one), fresh: false })}
          selectedId={id}
        />
      )}
    </section>
  );
}

function columns(section: Section): readonly Column<Content>[] {
  void language.value;
  return [
    { name: say("admin.name"), width: 60, cell: (one) => idOf(section, one) },
    { name: sayOne("summary", section), width: 40, number: true, cell: (one) => summary(section, one) },
  ];
}

/** The one thing that tells most about one of its kind. */
function summary(section: Section, one: Content): string {
  const count = (field: string) => countText(((one[field] ?? []) as readonly unknown[]).length);
  switch (section) {
    case "queue":
      return `${secondsText(String(one["serviceTargetMs"] ?? "0"))} s`;
    case "plan":
      return count("steps");
    case "agent":
      return count("proficiencies");
    case "team":
      return count("leaderIds");
    case "project":
      return `${secondsText(String(one["thresholdMs"] ?? "0"))} s`;
    case "skill":
      return "";
  }
}
