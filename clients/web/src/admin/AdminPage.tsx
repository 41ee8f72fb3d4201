import { useEffect } from "preact/hooks";
import { Header, type KeyHelp } from "../shell/Header";
import { LostBanner } from "../shell/LiveMark";
import { stale } from "../shell/now";
import { say, sayOne } from "../text/language";
import { SECTIONS } from "./definitions";
import { DefinitionForm } from "./DefinitionForm";
import { DefinitionList } from "./DefinitionList";
import { Later } from "./Later";
import { several } from "./several";
import { go, importOpen, place, save, saveTicked } from "./store";

const KEYS: readonly KeyHelp[] = [
  { keys: "Ctrl S", does: "admin.help.save" },
  { keys: "↑ ↓ Home End", does: "help.arrows" },
  { keys: "Enter", does: "help.enter" },
];

/** Beside the list: one definition, several of them, or a file. */
function Beside() {
  if (several.value !== undefined) {
    return <Later key="several" load={async () => (await import("./SeveralForm")).SeveralForm} />;
  }
  return importOpen.value ? (
    <Later key="import" load={async () => (await import("./Import")).Import} />
  ) : (
    <DefinitionForm />
  );
}

export function AdminPage() {
  useEffect(() => {
    document.title = `${say("page.admin")} – ${say("product")}`;
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
        event.preventDefault();
        void (several.value === undefined ? save() : saveTicked());
      }
    };
    addEventListener("keydown", heard);
    return () => removeEventListener("keydown", heard);
  }, []);
  return (
    <div class={stale.value ? "stale" : ""}>
      <Header page="page.admin" keys={KEYS}>
        <nav class="row" aria-label={say("page.admin")}>
          {SECTIONS.map((section) => (
            <button
              key={section}
              aria-current={place.value.section === section ? "page" : undefined}
              onClick={() => go({ section, id: undefined, fresh: false })}
            >
              {sayOne("section", section)}
            </button>
          ))}
        </nav>
      </Header>
      <LostBanner />
      <main class="admin">
        <DefinitionList />
        <Beside />
      </main>
    </div>
  );
}
