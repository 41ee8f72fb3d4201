import { useState } from "preact/hooks";
import { now } from "../shell/now";
import { countText, language, say } from "../text/language";
import { at } from "./content";
import type { Content } from "./definitions";
import { joined, localText, spansOf, type Week } from "./moments";
import { draft, edit } from "./store";

const WORKING_DAYS = [1, 2, 3, 4, 5];
const WEEKS_MAX = 142;

/** Opening hours as people say them, made into the plain spans that a calendar has. */
export function WeekMaker() {
  const [week, setWeek] = useState<Week>({
    days: WORKING_DAYS,
    from: "09:00",
    to: "17:00",
    start: localText(String(now.peek())).slice(0, "2026-11-23".length),
    weeks: 4,
  });
  const open = draft.value;
  if (open === undefined) {
    return null;
  }
  const there = (at(open.mine, "open") ?? []) as readonly Content[];
  const spans = spansOf(week);
  const change = (part: Partial<Week>) => setWeek({ ...week, ...part });
  return (
    <fieldset class="stack">
      <legend>{say("week.title")}</legend>
      <div class="row">
        {[...WORKING_DAYS, 6, 0].map((day) => (
          <label key={day} class="row tick">
            <input
              type="checkbox"
              checked={week.days.includes(day)}
              onInput={(event) =>
                change({ days: [...week.days.filter((one) => one !== day), ...(event.currentTarget.checked ? [day] : [])] })
              }
            />
            {dayName(day)}
          </label>
        ))}
      </div>
      <div class="row">
        <label class="row">
          {say("week.from")}
          <input type="time" value={week.from} onInput={(event) => change({ from: event.currentTarget.value })} />
        </label>
        <label class="row">
          {say("week.to")}
          <input type="time" value={week.to} onInput={(event) => change({ to: event.currentTarget.value })} />
        </label>
        <label class="row">
          {say("week.start")}
          <input type="date" value={week.start} onInput={(event) => change({ start: event.currentTarget.value })} />
        </label>
        <label class="row">
          {say("week.weeks")}
          <input
            type="number"
            class="short"
            min="1"
            max={WEEKS_MAX}
            value={week.weeks}
            onInput={(event) => change({ weeks: Math.min(WEEKS_MAX, Math.max(0, Math.trunc(Number(event.currentTarget.value)))) })}
          />
        </label>
        <button type="button" disabled={spans.length === 0} onClick={() => edit("open", joined([...there, ...spans]))}>
          {say("week.add", { count: countText(spans.length) })}
        </button>
      </div>
      <p class="muted">{say("week.zone")}</p>
    </fieldset>
  );
}

/** The first of January 2023 was a Sunday. */
function dayName(day: number): string {
  return new Intl.DateTimeFormat(language.value, { weekday: "short" }).format(new Date(2023, 0, 1 + day));
}
