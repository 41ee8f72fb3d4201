import { signal } from "@preact/signals";
import { WindowedTable, type Column } from "../board/WindowedTable";
import { countText, language, say, sayOne } from "../text/language";
import { idOf, type Content, type Kind, type Section } from "./definitions";
import { fieldsOf } from "./fields";
import { secondsText } from "./numbers";
import { begin, endSeveral, tick, ticked } from "./several";
import { defined, go, importOpen, isChanged, load, place } from "./store";

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
      <div class="row filter">
        <button
          disabled={isChanged.value}
          onClick={() => {
            endSeveral();
            importOpen.value = true;
          }}
        >
          {say("import.open")}
        </button>
        <button
          disabled={shown.length === 0}
          onClick={() => void keep(`${section}.json`, (kind, id) => kind === section && id.toLowerCase().includes(wanted))}
        >
          {say("export.these", { count: countText(shown.length) })}
        </button>
        <button disabled={defined.value === undefined} onClick={() => void keep("definitions.json", () => true)}>
          {say("export.all")}
        </button>
      </div>
      {ticked.value.size > 0 && (
        <div class="row bar">
          <span class="grow">{say("several.ticked", { count: countText(ticked.value.size) })}</span>
          <button disabled={isChanged.value} onClick={() => begin(section, defined.value?.[section] ?? new Map())}>
            {say("several.edit", { count: countText(ticked.value.size) })}
          </button>
          <button onClick={endSeveral}>{say("several.none")}</button>
        </div>
      )}
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
          columns={columns(section, shown)}
          rows={shown}
          idOf={(one) => idOf(section, one)}
          open={(one) => go({ section, id: idOf(section, one), fresh: false })}
          selectedId={id}
        />
      )}
    </section>
  );
}

function columns(section: Section, shown: readonly Content[]): readonly Column<Content>[] {
  void language.value;
  const ids = shown.map((one) => idOf(section, one));
  const ticks: Column<Content> = {
    name: say("several.tick"),
    head: <Tick ids={ids} name={say("several.all")} />,
    width: 15,
    cell: (one) => <Tick ids={[idOf(section, one)]} name={say("several.one", { name: idOf(section, one) })} />,
  };
  return [
    ...(fieldsOf(section).length === 0 ? [] : [ticks]),
    { name: say("admin.name"), width: 53, cell: (one) => idOf(section, one) },
    { name: sayOne("summary", section), width: 32, number: true, cell: (one) => summary(section, one) },
  ];
}

/** Writes those that are wanted into a file, as the router has them now. */
async function keep(name: string, isWanted: (kind: Kind, id: string) => boolean): Promise<void> {
  const { download, everything, fileOf } = await import("./transfer");
  await load();
  if (defined.value !== undefined) {
    download(name, fileOf(everything(defined.value).filter(({ kind, content }) => isWanted(kind, idOf(kind, content)))));
  }
}

/** Ticks one or all that are listed; the row itself is not opened by it. */
function Tick({ ids, name }: { ids: readonly string[]; name: string }) {
  return (
    <input
      type="checkbox"
      aria-label={name}
      checked={ids.length > 0 && ids.every((id) => ticked.value.has(id))}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.key === "Enter" && event.stopPropagation()}
      onInput={(event) => tick(ids, event.currentTarget.checked)}
    />
  );
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
    case "capacityProfile":
      return countText(Number(one["total"] ?? 0));
    case "calendar":
      return count("open");
    case "skill":
    case "disposition":
    case "activityReason":
      return "";
  }
}
