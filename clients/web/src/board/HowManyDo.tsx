import { countText, say } from "../text/language";
import { Mark } from "./AgentState";
import { howManyDo } from "./board";
import { changes, rows, wantedDoing } from "./store";

/** How many agents do what now, at one glance; a click leaves only those in the table, a second one brings all back. */
export function HowManyDo() {
  void changes.value;
  return (
    <div class="row doing" role="group" aria-label={say("agents.doing")}>
      {howManyDo(rows.totals.agents ?? {}).map(({ does, count }) => {
        const only = wantedDoing.value === does;
        return (
          <button key={does} aria-pressed={only} onClick={() => (wantedDoing.value = only ? undefined : does)}>
            <Mark does={does} nobody={count === 0}> {countText(count)}</Mark>
          </button>
        );
      })}
    </div>
  );
}
