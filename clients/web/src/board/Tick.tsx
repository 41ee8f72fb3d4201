import { say } from "../text/language";
import { tick, ticked } from "./bulk";
import { waiting } from "./store";

/** Ticks one interaction for an act on several; the row itself is not opened by it. */
export function Tick({ id, name }: { id: string; name: string }) {
  return (
    <input
      type="checkbox"
      aria-label={say("bulk.tick", { name })}
      checked={ticked.value.has(id)}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.key === "Enter" && event.stopPropagation()}
      onInput={(event) => tick(id, event.currentTarget.checked)}
    />
  );
}

/** Ticks all that are listed, or none. */
export function TickAll() {
  const ids = waiting.value.map((one) => one.interactionId ?? "");
  return (
    <input
      type="checkbox"
      aria-label={say("bulk.all")}
      checked={ids.length > 0 && ids.every((id) => ticked.value.has(id))}
      onInput={(event) => (ticked.value = new Set(event.currentTarget.checked ? ids : []))}
    />
  );
}
